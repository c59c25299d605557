import type { ManagedBlock, TextRange } from '@nopycache/core';

import type { Makefile } from '../syntax/makefile.js';
import { scan } from '../syntax/scan.js';
import type { Rule, Statement } from '../syntax/statement.js';

/** A file around the place of our block. */
export interface Surroundings {
  readonly text: string;
  /** What is written by others, before the block and after it. */
  readonly statements: readonly Statement[];
  /** All before the block, as a Makefile of its own. */
  readonly before: Makefile;
  /** Where the block is, or will be. */
  readonly place: TextRange;
  readonly block: ManagedBlock | undefined;
  /** Whether the block stands where make reads lines: not within a `define` or a continued line. */
  readonly isRead: boolean;
  /** The statement after the block. */
  readonly next: Statement | undefined;
}

export function surroundingsOf(text: string, block: ManagedBlock | undefined): Surroundings {
  const place: TextRange = block?.range ?? [text.length, text.length];
  const [start, end] = place;
  const { statements } = scan(text);
  return {
    text,
    statements: statements.filter(({ range }) => range[1] <= start || range[0] >= end),
    before: scan(text.slice(0, start)),
    place,
    block,
    isRead:
      block === undefined ||
      statements.some(({ kind, range }) => kind === 'comment' && range[0] === start),
    next: statements.find(({ range }) => range[0] >= end),
  };
}

/** The rules of others; variables of targets make none. */
export function rulesOf({ statements }: Pick<Surroundings, 'statements'>): Rule[] {
  return statements.filter(
    (statement) => statement.kind === 'rule' && statement.variable === undefined,
  ) as Rule[];
}

/** Whether a rule is one of the target's: to GNU make, `./name` is `name`. */
export function hasTarget({ targets }: Rule, name: string): boolean {
  return targets.some((word) => !word.computed && plainName(word.name) === plainName(name));
}

/** A target's name as GNU make compares it. */
export function plainName(name: string): string {
  return name.replace(/^(?:\.\/+)+/, '');
}
