import type { Conditional } from './statement.js';

/** A conditional or a loop from its opening to its end. */
export interface ConditionalBlock {
  /** In order; the first begins with the block's opening. */
  readonly branches: readonly Branch[];
  /** Whether one of the branches is taken in any case: there is an `else` without a condition. */
  readonly exhaustive: boolean;
  /** `endif`; `undefined` where there is none. */
  readonly end: Conditional | undefined;
  /** The branch of another block that it stands in. */
  readonly parent: Branch | undefined;
}

/** What stands between an `if` and its `else`, or after it: may be read or not. */
export interface Branch {
  readonly block: ConditionalBlock;
  readonly start: Conditional;
}

const OPENINGS = /^(?:if(?:def|ndef|eq|neq)|\.(?:if\w*|for))$/;
const MIDDLES = /^(?:else|\.(?:else|elif\w*))$/;
const ENDS = /^(?:endif|\.(?:endif|endfor))$/;

interface OpenBlock extends ConditionalBlock {
  branches: Branch[];
  exhaustive: boolean;
  end: Conditional | undefined;
}

/** Follows conditionals from the first line to the last. */
export class ConditionalBlocks {
  readonly all: ConditionalBlock[] = [];
  /** `else` and `endif` that belong to no block. */
  readonly stray: Conditional[] = [];
  readonly #open: OpenBlock[] = [];

  /** The branch that the next statement stands in. */
  get current(): Branch | undefined {
    return this.#open.at(-1)?.branches.at(-1);
  }

  /** The branch that a conditional itself stands in, which is the one around its block. */
  around(keyword: string): Branch | undefined {
    return OPENINGS.test(keyword) ? this.current : this.#open.at(-1)?.parent;
  }

  /** Those that have no end yet, the innermost last. */
  get open(): readonly ConditionalBlock[] {
    return this.#open;
  }

  add(statement: Conditional): void {
    if (OPENINGS.test(statement.keyword)) {
      const { branch: parent } = statement;
      const block: OpenBlock = { branches: [], exhaustive: false, end: undefined, parent };
      block.branches.push({ block, start: statement });
      this.all.push(block);
      this.#open.push(block);
      return;
    }
    const block = this.#open.at(-1);
    if (block === undefined) this.stray.push(statement);
    else if (ENDS.test(statement.keyword)) {
      block.end = statement;
      this.#open.pop();
    } else {
      block.branches.push({ block, start: statement });
      const [from, to] = statement.condition;
      if (/^\.?else$/.test(statement.keyword) && from === to) block.exhaustive = true;
    }
  }
}

/** Whether a word opens, divides or ends a conditional. */
export function isConditional(keyword: string): boolean {
  return OPENINGS.test(keyword) || MIDDLES.test(keyword) || ENDS.test(keyword);
}
