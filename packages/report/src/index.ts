export type {
  CheckedFile,
  FileEdits,
  Report,
  ReportedFinding,
  RuleMetadata,
  Tool,
} from './report/report.js';
export { exitCode, type ExitCodeOptions } from './report/exit-code.js';
export { tallyOf, type Tally } from './report/tally.js';
export { overrideSeverities, type SeverityOverride } from './report/override-severities.js';
export { FORMAT_NAMES, formatters, type FormatName } from './formats/formatters.js';
export type { FormatOptions, Formatter } from './formats/formatter.js';
export { explain, type ExplainOptions } from './help/explain.js';
export { listRules } from './help/list-rules.js';
export {
  count,
  counted,
  nearestName,
  nearestNames,
  terminalText,
  wantsColor,
} from './text/index.js';
