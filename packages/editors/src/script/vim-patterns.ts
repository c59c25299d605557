import { regExpFromVim } from '../globs/vim-regexp.js';
import type { PatternSet, SetPattern } from '../rules/pattern-set.js';

/** The patterns that a vimrc gives a list variable, flags included. */
export function vimPatternSet(text: string, variable: string): PatternSet[] {
  const statement = new RegExp(
    String.raw`^[ \t]*let[ \t]+(?:g:)?${variable}\b[^\n]*(?:\n[ \t]*\\[^\n]*)*`,
    'gm',
  );
  const patterns = [...text.matchAll(statement)].flatMap(({ 0: code, index }) =>
    [...code.matchAll(/'((?:[^'\n]|'')*)'|"((?:\\.|[^"\\\n])*)"/g)]
      .map((string) => patternAt(string, index))
      .filter(({ pattern }) => pattern !== variable),
  );
  if (patterns.length === 0) return [];
  const about = ['directory', 'file'] as const;
  return [{ setting: `g:${variable}`, syntax: 'regexp', patterns, hides, about }];
}

function patternAt(string: RegExpExecArray, offset: number): SetPattern {
  const start = offset + string.index;
  const pattern = string[1]?.replaceAll("''", "'") ?? (string[2] ?? '').replace(/\\(.)/g, '$1');
  return {
    pattern,
    range: [start, start + string[0].length],
    isOn: true,
    written: (text) => `'${text.replaceAll("'", "''")}'`,
  };
}

/** A pattern that cannot be told is taken to hide what it should. */
function hides(pattern: string, path: string, kind: 'directory' | 'file'): boolean {
  const [, body = '', flag = ''] = /^([^]*?)(?:\[\[(dir|file|path)\]\])?$/.exec(pattern) ?? [];
  if (
    flag === 'path' ||
    (flag === 'dir' && kind !== 'directory') ||
    (flag === 'file' && kind !== 'file')
  ) {
    return flag === 'path';
  }
  return regExpFromVim(body)?.test(path.slice(path.lastIndexOf('/') + 1)) ?? true;
}
