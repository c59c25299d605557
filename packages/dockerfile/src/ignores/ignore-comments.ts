import type { TextRange } from '@nopycache/core';

import type { Comment, Dockerfile } from '../syntax/dockerfile.js';
import type { IdOf } from './rule-names.js';

/** A rule in a comment that asks not to be told of it. */
export interface IgnoredId {
  /** The rule's id; what is written where no rule is called so. */
  readonly id: string;
  readonly range: TextRange;
}

/** A comment that asks not to be told of something. */
export interface IgnoreComment {
  /** What it is for: the next instruction (or the one that it stands in), the stage, or the file. */
  readonly scope: 'instruction' | 'stage' | 'file';
  readonly ids: readonly IgnoredId[];
  readonly comment: Comment;
  /** Whether it speaks to us and not to another linter, whose ids are none of our business. */
  readonly own: boolean;
  /** Words after the ids that are meant for a reason, and do not say so by `--`. */
  readonly reason: TextRange | undefined;
}

/** `# nopycache ignore=PYC002 -- reason`, and the same in the manner of hadolint and of BuildKit's checks. */
const SHAPES: readonly { pattern: RegExp; own: boolean }[] = [
  {
    pattern:
      /^(nopycache\s+(?:(?<scope>global|file|stage)\s+)?ignore\s*=\s*)(?<ids>(?!--)[^#]*?)(?:\s+--.*)?$/,
    own: true,
  },
  {
    pattern: /^(hadolint\s+(?:(?<scope>global)\s+)?ignore\s*=\s*)(?<ids>[^#]*?)\s*(?:#.*)?$/,
    own: false,
  },
  { pattern: /^(check\s*=\s*(?:error=\w+\s*;\s*)?skip\s*=\s*)(?<ids>[^;/]*).*$/, own: false },
];

/** What is meant to be a comment of ours, whatever its spelling. */
const INTENDED =
  /^nopycache[\s:-]*(?:(?:global|file|stage|instruction)[\s:-]*)?(?:ignore|disable)\b/i;

/** The comments of a file that concern ignoring. */
export interface IgnoreComments {
  /** Those that ask not to be told of something. */
  readonly understood: readonly IgnoreComment[];
  /** Those that want to, and cannot be read or name no rule. */
  readonly malformed: readonly Comment[];
}

/** Reads the comments of a file that ask not to be told of something. */
export function ignoreCommentsOf({ comments, directives }: Dockerfile, idOf: IdOf): IgnoreComments {
  const atTop = new Set(directives.map(({ range }) => range[0]));
  const understood: IgnoreComment[] = [];
  const malformed: Comment[] = [];
  for (const comment of comments) {
    const read = readComment(comment, atTop.has(comment.range[0]), idOf);
    if (read !== undefined && (read.ids.length > 0 || !read.own)) understood.push(read);
    else if (INTENDED.test(comment.text)) malformed.push(comment);
  }
  return { understood, malformed };
}

function readComment(comment: Comment, isAtTop: boolean, idOf: IdOf): IgnoreComment | undefined {
  for (const { pattern, own } of SHAPES) {
    const match = pattern.exec(comment.text);
    const [, before = ''] = match ?? [];
    const { scope, ids } = match?.groups ?? {};
    if (ids === undefined) continue;
    const whole = isAtTop || scope === 'global' || scope === 'file';
    const start = startOfText(comment) + before.length;
    const at = own ? reasonIn(ids, idOf) : undefined;
    return {
      scope: whole ? 'file' : scope === 'stage' ? 'stage' : 'instruction',
      ids: readIds(ids.slice(0, at), start, idOf),
      comment,
      own,
      reason: at === undefined ? undefined : [start + at, start + ids.length],
    };
  }
  return undefined;
}

/** Where a word stands after a rule, without a comma between them, that is neither a rule nor like an id. */
function reasonIn(ids: string, idOf: IdOf): number | undefined {
  const [first = ''] = /^[^\s,]*/.exec(ids) ?? [];
  if (idOf(first) === undefined) return undefined;
  for (const { 0: word, index } of ids.matchAll(/(?<=[^\s,]\s+)[^\s,]+/g)) {
    if (idOf(word) === undefined && !/^PYC\d/i.test(word)) return index;
  }
  return undefined;
}

function startOfText({ text, range }: Comment): number {
  return range[1] - text.length;
}

function readIds(ids: string, start: number, idOf: IdOf): IgnoredId[] {
  return [...ids.matchAll(/[^\s,]+/g)].map((match) => {
    const at = start + match.index;
    return { id: idOf(match[0]) ?? match[0], range: [at, at + match[0].length] };
  });
}
