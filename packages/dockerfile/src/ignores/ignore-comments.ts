import type { TextRange } from '@nopycache/core';

import type { Comment, Dockerfile } from '../syntax/dockerfile.js';

/** A rule's id in a comment that asks not to be told of it. */
export interface IgnoredId {
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
}

/** `# nopycache ignore=PYC002 -- reason`, and the same in the manner of hadolint and of BuildKit's checks. */
const SHAPES: readonly { pattern: RegExp; own: boolean }[] = [
  {
    pattern:
      /^(nopycache\s+(?:(?<scope>global|file|stage)\s+)?ignore\s*=\s*)(?<ids>[^#]*?)(?:\s+--.*)?$/,
    own: true,
  },
  {
    pattern: /^(hadolint\s+(?:(?<scope>global)\s+)?ignore\s*=\s*)(?<ids>[^#]*?)\s*(?:#.*)?$/,
    own: false,
  },
  { pattern: /^(check\s*=\s*(?:error=\w+\s*;\s*)?skip\s*=\s*)(?<ids>[^;/]*).*$/, own: false },
];

/** The comments of a file that ask not to be told of something. */
export function ignoreCommentsOf({ comments, directives }: Dockerfile): IgnoreComment[] {
  const atTop = new Set(directives.map(({ range }) => range[0]));
  return comments.flatMap((comment) => {
    for (const { pattern, own } of SHAPES) {
      const match = pattern.exec(comment.text);
      const [, before = ''] = match ?? [];
      const { scope, ids } = match?.groups ?? {};
      if (ids === undefined) continue;
      const whole = atTop.has(comment.range[0]) || scope === 'global' || scope === 'file';
      return [
        {
          scope: whole ? 'file' : scope === 'stage' ? 'stage' : 'instruction',
          ids: readIds(ids, startOfText(comment) + before.length),
          comment,
          own,
        },
      ];
    }
    return [];
  });
}

function startOfText({ text, range }: Comment): number {
  return range[1] - text.length;
}

function readIds(ids: string, start: number): IgnoredId[] {
  return [...ids.matchAll(/[^\s,]+/g)].map((match) => {
    const at = start + match.index;
    return { id: match[0], range: [at, at + match[0].length] };
  });
}
