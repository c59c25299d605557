export { defaultGoal, hasDefaultGoal, type DefaultGoal } from './goals/default-goal.js';
export type { MappedText, Span } from './recipes/mapped-text.js';
export {
  recipeCommands,
  type MakeReference,
  type RecipeCommand,
} from './recipes/recipe-commands.js';
export type { Branch, ConditionalBlock } from './syntax/conditional-block.js';
export type { Makefile, RecipePrefix } from './syntax/makefile.js';
export { scan } from './syntax/scan.js';
export type {
  Assignment,
  AssignmentOperator,
  Blank,
  Comment,
  Conditional,
  Define,
  Directive,
  Expression,
  Include,
  Modifier,
  Recipe,
  Rule,
  RuleSeparator,
  Setting,
  Statement,
  Unknown,
} from './syntax/statement.js';
export type { Word } from './syntax/words.js';
export { addTarget, updateTarget, type AddOptions } from './target/add.js';
export { BLOCK } from './target/block.js';
export type { Change, Note, NoteReason, Refusal, RefusalReason, Remark } from './target/change.js';
export type { Engine, HelpStyle, TargetOptions } from './target/options.js';
export { removeTarget, type RemoveOptions } from './target/remove.js';
export { TASK_RUNNERS, taskRunnerOfPath } from './runners/all.js';
export type { RunnerChange, RunnerRefusal } from './runners/change.js';
export type { AddTasksOptions, TaskRunner } from './runners/runner.js';
export type { TaskOptions } from './runners/tasks.js';
export {
  RUNNER_SNIPPET_NAMES,
  runnerSnippets,
  type RunnerSnippet,
  type RunnerSnippetName,
} from './runners/snippets.js';
export { check, type CheckOptions } from './check.js';
export { recommendedRules, rules } from './rules/all.js';
export type { MakefileContext, MakefileRule } from './rules/rule.js';
export type { Target } from './rules/target.js';
export { isMakefile, MAKEFILE_EXTENSION, MAKEFILE_NAMES } from './place/file-names.js';
export { makefilePlace, type MakefileOptions } from './place/makefile-place.js';
