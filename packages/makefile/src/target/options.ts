/** What runs when the target is made. */
export type Engine = 'find' | 'nopycache';

/** How targets are described: `target: ## text`, `## text` on a line above, or not at all. */
export type HelpStyle = 'after' | 'above' | 'none';

/** What is added to a Makefile. */
export interface TargetOptions {
  /** The target that removes bytecode. Default: `clean-pyc`. */
  readonly target?: string | undefined;
  /** The target that prints what the other removes; `''`: none. Default: `list-pyc`. */
  readonly listTarget?: string | undefined;
  /** A target of the file that is to remove bytecode too, such as `clean`. */
  readonly hook?: string | undefined;
  /**
   * `find`: the system's, which goes by names alone. `nopycache`: the command, by `npx`, which also looks into
   * directories, files and git. Default: `find`.
   */
  readonly engine?: Engine | undefined;
  /** Names of further directories that `find` leaves alone: virtual environments that are not called `venv` or `.venv`. */
  readonly skip?: readonly string[] | undefined;
  /** Whether `find` also removes `.pyc` and `.pyo` files outside `__pycache__`, though one may have no source. */
  readonly loose?: boolean | undefined;
  /** Default: as the file has it. */
  readonly help?: HelpStyle | undefined;
}

/** The options with their defaults. */
export interface TargetSettings {
  readonly target: string;
  readonly listTarget: string;
  readonly hook: string;
  readonly engine: Engine;
  readonly skip: readonly string[];
  readonly loose: boolean;
  readonly help: HelpStyle | undefined;
}

const DEFAULTS: TargetSettings = {
  target: 'clean-pyc',
  listTarget: 'list-pyc',
  hook: '',
  engine: 'find',
  skip: [],
  loose: false,
  help: undefined,
};

/** The options on top of others, which are the defaults unless a block says otherwise. */
export function settingsOf(
  options: TargetOptions,
  previous: TargetSettings = DEFAULTS,
): TargetSettings {
  return {
    target: options.target ?? previous.target,
    listTarget: options.listTarget ?? previous.listTarget,
    hook: options.hook ?? previous.hook,
    engine: options.engine ?? previous.engine,
    skip: options.skip ?? previous.skip,
    loose: options.loose ?? previous.loose,
    help: options.help ?? previous.help,
  };
}

/** What cannot be written into a Makefile, a sentence or two; `undefined` where all can. */
export function problemOfSettings(settings: TargetSettings): string | undefined {
  const { target, listTarget, hook, engine, skip, loose } = settings;
  const names = [target, listTarget, hook].filter((name) => name !== '');
  if (target === '') return 'The target has no name. Give it one.';
  const strange = names.find((name) => !/^[A-Za-z0-9_][\w.+/-]*$/.test(name));
  if (strange !== undefined) {
    return `${JSON.stringify(strange)} is no name for a target. Use letters, digits, "-", "_", "." and "/".`;
  }
  if (new Set(names).size < names.length) return 'Two targets have the same name. Rename one.';
  const path = skip.find((name) => !/^[^/\p{Cc}]+$/u.test(name));
  if (path !== undefined) {
    return `${JSON.stringify(path)} is no directory's name. Name it without its path.`;
  }
  if (engine === 'nopycache' && (skip.length > 0 || loose)) {
    return 'nopycache finds out by itself what to skip. Leave out "skip" and "loose", or use "find".';
  }
  return undefined;
}
