import type { ReportedFinding } from '@nopycache/report';

import { countWhile } from '../syntax/count-while.js';
import type { Dockerfile } from '../syntax/dockerfile.js';
import type { Instruction } from '../syntax/instruction.js';
import {
  ignoreCommentsOf,
  type IgnoreComment,
  type IgnoreComments,
  type IgnoredId,
} from './ignore-comments.js';
import type { IdOf } from './rule-names.js';

/** An id that a comment asks not to be told of. */
export interface Ignore extends IgnoredId {
  readonly comment: IgnoreComment;
}

/** What is left to tell, and the ignores that were for nothing. */
export interface Ignored {
  readonly findings: readonly ReportedFinding[];
  readonly unused: readonly Ignore[];
  readonly comments: IgnoreComments;
}

/** Takes out the findings that comments ask not to be told of. */
export function applyIgnores(
  file: Dockerfile,
  findings: readonly ReportedFinding[],
  idOf: IdOf,
): Ignored {
  const { instructions } = file;
  const froms = instructions.filter(({ keyword }) => keyword === 'FROM');
  const ignores = new Map<string, Ignore[]>();
  const comments = ignoreCommentsOf(file, idOf);
  for (const comment of comments.understood) {
    const place = placeOf(comment, instructions, froms);
    for (const ignored of comment.ids) {
      const key = `${ignored.id} ${place}`;
      ignores.set(key, [...(ignores.get(key) ?? []), { ...ignored, comment }]);
    }
  }
  const used = new Set<Ignore>();
  const left = findings.filter(({ ruleId, range }) => {
    const places = placesOf(range[0], instructions, froms);
    const found = places.flatMap((place) => ignores.get(`${ruleId} ${place}`) ?? []);
    for (const ignore of found) used.add(ignore);
    return found.length === 0;
  });
  const all = [...ignores.values()].flat();
  return { findings: left, unused: all.filter((ignore) => !used.has(ignore)), comments };
}

const WHOLE_FILE = 'file';

/** What a comment is for, by a name that {@link placesOf} gives too. */
function placeOf(
  { scope, comment }: IgnoreComment,
  instructions: readonly Instruction[],
  froms: readonly Instruction[],
): string {
  if (scope === 'file') return WHOLE_FILE;
  const next = firstEndingAfter(instructions, comment.range[0]);
  if (scope === 'instruction') return `instruction ${String(next)}`;
  const begins = instructions[next]?.keyword === 'FROM';
  const at = begins ? (instructions[next]?.range[0] ?? 0) : comment.range[0];
  return `stage ${String(lastStartingBy(froms, at))}`;
}

/** Whatever a comment may be for that covers this offset. */
function placesOf(
  offset: number,
  instructions: readonly Instruction[],
  froms: readonly Instruction[],
): readonly string[] {
  return [
    WHOLE_FILE,
    `stage ${String(lastStartingBy(froms, offset))}`,
    `instruction ${String(lastStartingBy(instructions, offset))}`,
  ];
}

function firstEndingAfter(instructions: readonly Instruction[], offset: number): number {
  return countWhile(instructions, ({ range }) => range[1] <= offset);
}

function lastStartingBy(instructions: readonly Instruction[], offset: number): number {
  return countWhile(instructions, ({ range }) => range[0] <= offset) - 1;
}
