import type { ShellCommand } from '@nopycache/script';

import type { Value } from '../expand/value.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Span } from '../syntax/logical-line.js';
import type { BaseImage } from './base-images.js';
import type { Environment } from './environment.js';

/** One instruction of a stage. */
export interface Step {
  /** For a trigger, the instruction that ONBUILD holds. */
  readonly instruction: Instruction;
  /** Whether it stands behind an ONBUILD; it is then read as if it ran here. */
  readonly onbuild: boolean;
  readonly stage: Stage;
  readonly index: number;
  /** What the shell, or no shell, is told to run; empty where that cannot be known. */
  readonly commands: readonly ShellCommand[];
}

/** A FROM, and what follows it up to the next. */
export interface Stage {
  readonly index: number;
  /** In lower case, as BuildKit compares names. */
  readonly name: string | undefined;
  readonly from: Instruction;
  readonly image: Value;
  readonly imageSpan: Span;
  /** The stage of this file that it is built on. */
  readonly parent: Stage | undefined;
  /** What is known of the image that it is built on in the end. */
  readonly base: BaseImage | undefined;
  readonly environment: Environment;
  readonly steps: readonly Step[];
}

/** The stage, then the one it is built on, and so on. */
export function* lineOf(stage: Stage): Generator<Stage> {
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) yield at;
}
