import type { ShellCommand, ShellWord } from '../commands/command.js';
import type { FindCall } from './find/expression.js';
import type { Simulation } from './find/simulate.js';
import type { ProbeNode } from './probe/tree.js';
import type { PythonCleanup } from './python-cleanup.js';
import type { RemoveCall } from './rm-call.js';

/** A command that removes bytecode, or means to. */
export interface Cleanup {
  /** The one that chooses what goes: `find`, `rm`, `git`. */
  readonly command: ShellCommand;
  /** The last one that belongs to it: the `rm` that `find`'s output is piped into. */
  readonly last: ShellCommand;
  /** The command that is given its output in a word: the `rm` of `rm $(find …)`. */
  readonly outer: ShellCommand | undefined;
  readonly find: FindCall | undefined;
  readonly simulation: Simulation | undefined;
  /** What it is removed with, where that is a command of its own. */
  readonly remove: RemoveCall | undefined;
  readonly python: PythonCleanup | undefined;
  /** The filters between: `grep pyc`. */
  readonly filters: readonly ShellCommand[];
  /** What of the probe tree it took away, by the word that chose it. */
  readonly removed: ReadonlyMap<ProbeNode, ShellWord>;
  /** Whether it begins in the current directory, so that it meets what lies at a project's top. */
  readonly isWhole: boolean;
}
