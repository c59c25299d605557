export { DEBRIS_TOPIC_NAMES, DEBRIS_TOPICS, type DebrisTopicName } from './debris/topics.js';
export { readTextFile, type ReadTextOptions, type TextFile } from './edit/text-file.js';
export { deleteTextFile, requireReplaceable, writeTextFile } from './edit/write.js';
export { DiskError, errorCode, type DiskErrorCode } from './error.js';
export {
  ENTRY_CLASSES,
  KEEP_REASONS,
  PROTECTIONS,
  REMOVE_REASONS,
  SELECTABLE_CLASSES,
  type EntryClass,
  type KeepReason,
  type Protection,
  type RemoveReason,
  type SelectableClass,
} from './plan/classes.js';
export type {
  MirrorSettings,
  Plan,
  PlanEntry,
  PlanSettings,
  Problem,
  Repository,
} from './plan/types.js';
export type { ScanOptions, ScanProgress } from './scan/options.js';
export { scanMirror, surveyMirror, type MirrorOptions } from './scan/mirror.js';
export { scan, survey } from './scan/scan.js';
export { parsePlan } from './plan/parse.js';
export type { LeftEntry, Outcome, SweepReport, SweepSummary } from './sweep/report.js';
export { sweep, sweepSurvey } from './sweep/sweep.js';
export type { SweepOptions, SweepProgress } from './sweep/options.js';
export type { PlanFrame, Survey } from './scan/survey.js';
export type { Tally } from './plan/tally.js';
