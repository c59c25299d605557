import type { TextRange } from '@nopycache/core';

/** Patterns that one setting of a file has, and how its editor reads them. */
export interface PatternSet {
  /** The setting's name, for people: `files.exclude`. */
  readonly setting: string;
  /** Of what kind its patterns are: only of globs `**` means every directory. */
  readonly syntax: 'glob' | 'regexp';
  readonly patterns: readonly SetPattern[];
  /**
   * Whether a pattern hides a path, as its editor sees it: relative to the project, with `/` between its parts and none at
   * the end.
   */
  readonly hides: (pattern: string, path: string, kind: 'directory' | 'file') => boolean;
  /** What the editor hides without the setting, and shows because of it. */
  readonly lost?: readonly string[];
  /** Which bytecode the setting can be about at all. */
  readonly about: readonly ('directory' | 'file')[];
}

/** One pattern as it stands in a text. */
export interface SetPattern {
  readonly pattern: string;
  /** The pattern in the text, its quotes included. */
  readonly range: TextRange;
  /** Whether it hides what it matches; it may be switched off. */
  readonly isOn: boolean;
  /** The text of another pattern, such that it can stand in its place. */
  readonly written: (pattern: string) => string;
}

/** Bytecode at the top of a project and below it. */
export const BYTECODE = {
  directory: ['__pycache__', 'zq/__pycache__', 'zq/zqw/__pycache__'],
  file: [
    'zqx.pyc',
    'zq/zqx.pyc',
    'zqx.pyo',
    'zq/zqw/zqx.pyo',
    '__pycache__/zqx.cpython-313.pyc',
    'zq/__pycache__/zqx.cpython-313.opt-1.pyc',
  ],
} as const;

/** What people keep beside bytecode and may call like it. */
export const NOT_BYTECODE = {
  directory: ['my__pycache__', 'zq/__pycache__s'],
  file: ['zqx.py', 'zqx.pyi', 'zq/about__pycache__.md', 'zqx_pyc', 'zq/zqxpyc.txt', 'zqx.pyco'],
} as const;

/** Whether a pattern hides files that have nothing to do with Python: all of them, or those of this name. */
export function isForAnything({ hides }: PatternSet, pattern: string): boolean {
  return ['zqx.txt', 'zq/zqx', 'zq/zqw/zqx.md'].some((path) => hides(pattern, path, 'file'));
}

/** The paths that a pattern of a set hides, of those above. */
export function hidden(
  { hides }: PatternSet,
  pattern: string,
  paths: Readonly<Record<'directory' | 'file', readonly string[]>>,
): string[] {
  return (['directory', 'file'] as const).flatMap((kind) =>
    paths[kind].filter((path) => hides(pattern, path, kind)),
  );
}

/** Whether the set's patterns that are on hide every path of a kind, at the top and below. */
export function coversAll(set: PatternSet, kind: 'directory' | 'file'): boolean {
  return covers(set, kind, true);
}

/** Whether patterns that are switched off are about every path of a kind: it is to be seen. */
export function isShownByChoice(set: PatternSet, kind: 'directory' | 'file'): boolean {
  return covers(set, kind, false);
}

function covers(
  { patterns, hides }: PatternSet,
  kind: 'directory' | 'file',
  whichAreOn: boolean,
): boolean {
  const those = patterns.filter(({ isOn }) => isOn === whichAreOn);
  const paths = kind === 'directory' ? BYTECODE.directory : ['zqx.pyc', 'zq/zqx.pyc'];
  return paths.every((path) => those.some(({ pattern }) => hides(pattern, path, kind)));
}

/** Whether a pattern is meant for bytecode, by its letters. */
export function isAboutBytecode(pattern: string): boolean {
  return /pycache|pyc|pyo|py\\?\[[cod]+\]/i.test(pattern);
}
