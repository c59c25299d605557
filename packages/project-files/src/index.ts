export { check, type CheckOptions } from './check.js';
export { PROJECT_FILE_KINDS, type ProjectFileKind } from './kinds/kinds.js';
export { kindOfPath } from './kinds/of-path.js';
export { recommendedRules, rules } from './rules/all.js';
export type { ProjectContext, ProjectRule } from './rules/rule.js';
