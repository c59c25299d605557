export type { CheckEnvironment, Neighbour, Neighbours, Place, SourceFile } from './place/place.js';
export type { Severities } from './place/rules-on.js';
export { configSchema, type ConfigSchema, type OptionSchema } from './config/schema.js';
export { CONFIG_SOURCES } from './config/json-sources.js';
export { ConfigSyntaxError, type ConfigContent, type ConfigSource } from './config/source.js';
export { loadConfig, type Config, type ConfigOptions } from './config/load-config.js';
export type { ValuePath } from './config/validate.js';
export { readIgnores, type PathTest } from './files/globs.js';
export {
  findFiles,
  type FindOptions,
  type FoundFile,
  type FoundFiles,
} from './files/find-files.js';
export { shownPath } from './files/paths.js';
export { checkFiles, type CheckFilesOptions, type CheckFilesResult } from './check/check-files.js';
export { checkText, type CheckSettings } from './check/check-text.js';
export { notChanged, type FileChange } from './check/drafts.js';
export { fixText, type Fixable, type FixLevel } from './check/fix-text.js';
export { findingsExitCode, presentReport, type PresentOptions } from './output/present.js';
export { processIo, type Io, type Output } from './output/io.js';
export type { CommandOption } from './command/options.js';
export { readArguments, type Arguments } from './command/read-arguments.js';
export { readChoice, readSeverities, ruleOf } from './command/read-values.js';
export {
  runCheck,
  type CheckRequest,
  type FurtherRequest,
  type FurtherResult,
} from './command/run-check.js';
export { runCheckCommand, type CheckCommand } from './command/run-command.js';
export { UsageError } from './usage-error.js';
