import type { TextEdit } from '@nopycache/core';

import type { DialectName } from '../dialects/dialect.js';
import type { IgnoreFile, PatternLine } from '../parse/ignore-file.js';
import { patternsOf } from '../parse/ignore-file.js';
import { isAboutBytecode } from './about-bytecode.js';
import { bytecodeCoverage, type Coverage } from './coverage.js';

/** Dialects in which a pattern without a slash is for the top directory. */
const NAMES_FROM_TOP: readonly DialectName[] = ['docker', 'vscode'];

/** Dialects in which a pattern with a slash inside is. */
const PATHS_FROM_TOP: readonly DialectName[] = [
  ...NAMES_FROM_TOP,
  ...(['git', 'node-ignore', 'gcloud', 'cf', 'eb', 'ripgrep', 'npm'] as const),
];

/** A pattern for bytecode that covers the top directory alone. */
interface RootOnly {
  readonly line: PatternLine;
  /** The same for every directory. */
  readonly everywhere: string;
}

/** The patterns for bytecode that cover the top directory alone, and are not written so on purpose, with a `/` in front. */
export function rootOnlyPatterns(
  file: IgnoreFile,
  coverage: Coverage | undefined = bytecodeCoverage(file),
): RootOnly[] {
  const { name, bytecode } = file.dialect;
  const misses = coverage?.uncovered.some((path) => /\/__pycache__\/.*\.pyc$/.test(path)) ?? false;
  return patternsOf(file).flatMap((line) => {
    const body = line.body.replace(/\/$/, '');
    const isName = !body.includes('/') && !body.startsWith('**') && isAboutBytecode(line);
    const isInCache = /^__pycache__\/\*{1,2}$/.test(body);
    const isRootOnly =
      (isName && NAMES_FROM_TOP.includes(name)) ||
      (isInCache && misses && PATHS_FROM_TOP.includes(name));
    if (line.negated || !isRootOnly) return [];
    return [{ line, everywhere: body === '__pycache__' ? bytecode.directory : `**/${body}` }];
  });
}

/** The edits that have them cover every directory. */
export function widening(file: IgnoreFile): TextEdit[] {
  return rootOnlyPatterns(file).map(({ line, everywhere }) => ({
    range: line.range,
    text: everywhere,
  }));
}
