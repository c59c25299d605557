export type { Dialect, DialectName } from './dialects/dialect.js';
export { DIALECTS } from './dialects/table.js';
export { FILE_EXTENSIONS, FILE_NAMES, GIT_PATHS } from './dialects/file-names.js';
export { dialectOfPath } from './dialects/of-path.js';
export { parse } from './parse/parse.js';
export {
  patternsOf,
  type BlankLine,
  type CommentLine,
  type DirectiveLine,
  type HgSyntax,
  type IgnoreFile,
  type Line,
  type PatternLine,
} from './parse/ignore-file.js';
export { createMatcher } from './match/create-matcher.js';
export type { Matcher, Verdict } from './match/matcher.js';
export { format, formatLines } from './format/format.js';
export type { FormatOptions } from './format/options.js';
export type { Draft } from './format/draft.js';
export { bytecodeCoverage, type Coverage } from './bytecode/coverage.js';
export { completeBytecodePatterns } from './bytecode/complete.js';
export { wholeDirectory } from './bytecode/about-bytecode.js';
export { ensureBytecodePatterns } from './bytecode/ensure.js';
export {
  checkPrettierPlugins,
  type PluginOrderProblem,
  type PrettierConfiguration,
} from './prettier-plugins.js';
export { check, type CheckOptions } from './check.js';
export { recommendedRules, rules } from './rules/all.js';
export type { IgnoreContext, IgnoreRule } from './rules/rule.js';
