import type { TextRange } from '@nopycache/core';

/** Why a text cannot be read as a Dockerfile; BuildKit would not build it either. */
export interface Problem {
  /** What is wrong and what to do, a sentence each. */
  readonly message: string;
  readonly range: TextRange;
}
