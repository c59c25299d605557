/** How a function is told what to run, and with which variables. */
export interface Runner {
  /**
   * - `argv`: a program, its arguments, options
   * - `shell`: a command for a shell, options
   * - `bun`: an array of the program and its arguments, options; or options with `cmd`
   * - `template`: a template literal; called with an object, it gives such a function with options
   */
  readonly takes: 'argv' | 'shell' | 'bun' | 'template';
  /** Where the variables are in the options. */
  readonly env: readonly string[];
  /** Whether what is given there is added to the variables of this process, and does not take their place. */
  readonly extends: boolean;
}

const ENV = ['env'];
const argv: Runner = { takes: 'argv', env: ENV, extends: false };
const shell: Runner = { takes: 'shell', env: ENV, extends: false };
const bun: Runner = { takes: 'bun', env: ENV, extends: false };
const template: Runner = { takes: 'template', env: ENV, extends: false };
const extendingArgv: Runner = { ...argv, extends: true };
const extendingShell: Runner = { ...shell, extends: true };
const extendingTemplate: Runner = { ...template, extends: true };
/** tinyexec hands `nodeOptions` to Node's `spawn`, with the variables of this process added. */
const tinyexec: Runner = { takes: 'argv', env: ['nodeOptions', 'env'], extends: true };

/** The functions that run programs, by their names among all modules (Node 24, execa 9, tinyexec 1, zx 8, Bun 1.3). */
const RUNNERS: Readonly<Record<string, Runner>> = {
  'child_process.spawn': argv,
  'child_process.spawnSync': argv,
  'child_process.execFile': argv,
  'child_process.execFileSync': argv,
  'child_process.exec': shell,
  'child_process.execSync': shell,
  'cross-spawn.default': argv,
  'cross-spawn.sync': argv,
  'cross-spawn.default.sync': argv,
  'cross-spawn': argv,
  execa: extendingArgv,
  'execa.sync': extendingArgv,
  'execa.command': extendingShell,
  'execa.commandSync': extendingShell,
  'execa.default': extendingArgv,
  'execa.default.sync': extendingArgv,
  'execa.default.command': extendingShell,
  'execa.default.commandSync': extendingShell,
  'execa.execa': extendingArgv,
  'execa.execaSync': extendingArgv,
  'execa.execaCommand': extendingShell,
  'execa.execaCommandSync': extendingShell,
  'execa.$': extendingTemplate,
  'execa.$.sync': extendingTemplate,
  'tinyexec.x': tinyexec,
  'tinyexec.exec': tinyexec,
  'tinyexec.xSync': tinyexec,
  'zx.$': template,
  'zx.$.sync': template,
  'globalThis.Bun.spawn': bun,
  'globalThis.Bun.spawnSync': bun,
  'bun.spawn': bun,
  'bun.spawnSync': bun,
  'globalThis.Bun.$': template,
  'bun.$': template,
};

/** What is known of a function by its name. */
export function runnerNamed(name: string): Runner | undefined {
  return Object.hasOwn(RUNNERS, name) ? RUNNERS[name] : undefined;
}
