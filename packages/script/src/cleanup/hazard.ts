import type { Finding, Severity, TextRange } from '@nopycache/core';

import type { ShellCommand } from '../commands/command.js';
import type { Cleanup } from './cleanup.js';
import type { World } from './probe/world.js';

/** What a cleanup destroys, misses or gets wrong; the rule of the place that it stands in has its name. */
export type Hazard = Omit<Finding, 'ruleId'> & { readonly kind: string };

/** What hazards are looked for in. */
export interface HazardContext {
  /** Every command of the scripts, in order. */
  readonly commands: readonly ShellCommand[];
  readonly cleanups: readonly Cleanup[];
  /** What the cleanups of the current directory leave of a probe tree. */
  readonly whole: World;
  readonly options: HazardOptions;
}

export interface HazardOptions {
  /** Whether more is known than the commands say: that they are there to remove bytecode, by a target's name. */
  readonly isAboutBytecode?: boolean;
}

/** One kind of hazard: what the rules of all places that hold scripts are made from. */
export interface HazardKind {
  /** Stable, and part of the rules' names: `deletes-git-refs`. */
  readonly kind: string;
  readonly severity: Severity;
  /** Whether rules that are made from it are on unless asked otherwise. */
  readonly recommended: boolean;
  /** One line without a full stop, in the manner of ESLint's `meta.docs.description`. */
  readonly description: string;
  readonly rationale: string;
  readonly discover: (context: HazardContext) => Iterable<Discovery>;
}

/** The part of a hazard that its kind makes up. */
export type Discovery = Omit<Hazard, 'kind' | 'severity'> & Partial<Pick<Hazard, 'severity'>>;

/** A kind of hazard that is on by default. */
export function defineHazard(
  kind: string,
  hazard: Omit<HazardKind, 'kind' | 'recommended'> & { readonly recommended?: boolean },
): HazardKind {
  return { kind, recommended: true, ...hazard };
}

/** Where a stretch of a command's script lies. */
export function placeOf({ script, range }: ShellCommand, stretch: TextRange): TextRange {
  return script?.rangeOf(stretch) ?? range;
}
