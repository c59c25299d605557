import type { Finding, TextRange } from '@nopycache/core';

import type { Dockerfile } from '../syntax/dockerfile.js';
import type { Instruction } from '../syntax/instruction.js';
import { ignoreCommentsOf, type IgnoreComment, type IgnoredId } from './ignore-comments.js';

/** An id that a comment asks not to be told of, and for which stretch of the file. */
export interface Ignore extends IgnoredId {
  readonly comment: IgnoreComment;
  readonly reach: TextRange;
}

/** What is left to tell, and the ignores that were for nothing. */
export interface Ignored {
  readonly findings: readonly Finding[];
  readonly unused: readonly Ignore[];
}

/** Takes out the findings that comments ask not to be told of. */
export function applyIgnores(file: Dockerfile, findings: readonly Finding[]): Ignored {
  const ignores = ignoresOf(file);
  const used = new Set<Ignore>();
  const left = findings.filter(({ ruleId, range }) => {
    const found = ignores.filter(({ id, reach }) => id === ruleId && isWithin(range, reach));
    for (const ignore of found) used.add(ignore);
    return found.length === 0;
  });
  return { findings: left, unused: ignores.filter((ignore) => !used.has(ignore)) };
}

function ignoresOf(file: Dockerfile): Ignore[] {
  const froms = file.instructions.filter(({ keyword }) => keyword === 'FROM');
  return ignoreCommentsOf(file).flatMap((comment) => {
    const reach = reachOf(comment, file, froms);
    return comment.ids.map((ignored) => ({ ...ignored, comment, reach }));
  });
}

function reachOf(
  { scope, comment }: IgnoreComment,
  { instructions, text }: Dockerfile,
  froms: readonly Instruction[],
): TextRange {
  if (scope === 'file') return [0, text.length];
  const [start] = comment.range;
  const next = instructions.find(({ range }) => range[1] > start);
  if (scope === 'instruction') return next?.range ?? [text.length, text.length];
  const first = next?.keyword === 'FROM' ? next : froms.findLast(({ range }) => range[0] <= start);
  const after = froms.find(({ range }) => range[0] > (first?.range[0] ?? 0));
  return [first?.range[0] ?? 0, after?.range[0] ?? text.length];
}

function isWithin([start]: TextRange, [from, to]: TextRange): boolean {
  return from <= start && (start < to || from === to);
}
