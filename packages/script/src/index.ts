export { commandsOf } from './commands/commands-of.js';
export {
  execCommand,
  type ExecWord,
  type ShellAssignment,
  type ShellCommand,
  type ShellRedirection,
  type ShellWord,
} from './commands/command.js';
export { opaqueScript, plainScript, type Script } from './commands/script.js';
export { isShellName } from './commands/shell-name.js';
export { baseName, unwrapped } from './commands/unwrap.js';
export { deletion, type Deletion } from './python/deletion.js';
export { hasOption, pythonCall, redirects, type PythonCall } from './python/interpreter.js';
export { pipInstall, type PipInstall } from './python/pip.js';
export { precompilation, type Precompilation } from './python/precompilation.js';
export {
  flagState,
  isBefore37,
  isOn,
  looksOff,
  type FlagState,
  type PythonVersion,
} from './variables/flag.js';
export { expandsVariable, MISSPELT_VARIABLES } from './variables/misspelt.js';
export {
  BYTECODE_VARIABLES,
  FLAG,
  OPTIMIZE,
  PIP_COMPILE,
  PIP_NO_COMPILE,
  PREFIX,
  UV_COMPILE,
} from './variables/names.js';
export { loosePrefix, type LoosePrefix } from './variables/prefix.js';
export { pipBoolean, uvBoolean } from './variables/switches.js';
export {
  findCommand,
  PRUNED_NAMES,
  type FindOptions,
  type LooseSuffix,
} from './cleanup/find-command.js';
export type { Hazard, HazardContext, HazardKind, HazardOptions } from './cleanup/hazard.js';
export { hazardContext, hazardsOf } from './cleanup/hazards-of.js';
export { HAZARD_KINDS } from './cleanup/hazards/all.js';
