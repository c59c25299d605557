import type { ShellCommand } from '@nopycache/script';
import type { Node, ObjectExpression } from 'estree';

import type { Environment } from '../env/environment.js';
import type { Runner } from './runners.js';

/** Where the options of a call are, or could be. */
export type OptionsPlace =
  | { readonly kind: 'object'; readonly object: ObjectExpression }
  /** There are none: they would follow this argument. */
  | { readonly kind: 'none'; readonly after: Node }
  /** They are not written here, or there is no telling where they would go. */
  | { readonly kind: 'elsewhere' };

/** A place in the code where a program is run. */
export interface Run {
  readonly node: Node;
  readonly runner: Runner;
  /** What is run, as far as it is plain. */
  readonly commands: readonly ShellCommand[];
  readonly environment: Environment;
  readonly options: OptionsPlace;
}
