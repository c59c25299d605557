import { publicPath } from '../disk-path.js';
import { Decider } from '../plan/decider.js';
import { entriesOf } from '../plan/entries.js';
import { stepsOf } from '../plan/steps.js';
import { talliesOf } from '../plan/tallies.js';
import type { Plan, PlanEntry, PlanSettings, Problem } from '../plan/types.js';
import { tasksOfSteps } from '../sweep/task-list.js';
import { walk } from '../walk/crew.js';
import { GitQuestions, requireAnswers } from './ask-repositories.js';
import { candidateDirectories } from './candidates.js';
import { settingsOf, type ScanOptions } from './options.js';
import { resolveRoots } from './roots.js';
import type { PlanFrame, Survey } from './survey.js';

/**
 * Looks for bytecode and says what is to become of it. Changes nothing.
 *
 * What a name or a directory's listing tells is taken from there; files are opened or measured only where the options
 * ask for what needs it, and outside `__pycache__`, where a name alone does not make a file bytecode. Directories that
 * cannot be listed are among the plan's problems.
 *
 * @param roots directories, absolute or relative to the current one
 * @throws DiskError when a root or an option is unusable; the signal's reason when aborted
 */
export async function scan(roots: readonly string[], options: ScanOptions = {}): Promise<Plan> {
  return (await survey(roots, options)).toPlan();
}

/**
 * Does what {@link scan} does, for those who may not need every entry written out.
 *
 * @throws as {@link scan}
 */
export async function survey(roots: readonly string[], options: ScanOptions = {}): Promise<Survey> {
  return await surveyBy(settingsOf(options), roots, options);
}

/** How a scan is carried out, whatever it looks for. */
export type ScanControl = Pick<
  ScanOptions,
  'requireGit' | 'force' | 'threads' | 'signal' | 'onProgress'
>;

/**
 * Scans by settings.
 *
 * @throws as {@link scan}
 */
export async function surveyBy(
  settings: PlanSettings,
  roots: readonly string[],
  options: ScanControl,
): Promise<Survey> {
  const real = resolveRoots(roots, options.force ?? false);
  const git = new GitQuestions(settings);
  try {
    git.startWithRoots(real);
    const { findings, directories } = await walk(
      { plan: settings, roots: real },
      {
        signal: options.signal,
        threads: options.threads ?? 2,
        onDirectories: (count) => options.onProgress?.({ directories: count }),
      },
    );
    const records = findings.flatMap((found) => found.records);
    const candidates = candidateDirectories(records, settings);
    const answers = await git.answersFor(
      candidates,
      findings.flatMap((found) => found.repositories),
    );
    options.signal?.throwIfAborted();
    if (options.requireGit === true) requireAnswers(candidates, answers);
    const decider = new Decider(settings, answers.tracked);
    const steps = stepsOf(records, real, decider);
    const frame: PlanFrame = {
      roots: real.map((root) => publicPath(root).path),
      settings,
      repositories: answers.repositories,
      manifests: findings.flatMap((found) => found.manifests).sort(),
      problems: [...findings.flatMap((found) => found.problems).sort(byPath), ...answers.problems],
      directories,
    };
    return {
      frame,
      tallies: (isCounted) => talliesOf(steps, decider, isCounted),
      tasks: () => tasksOfSteps(steps, decider),
      toPlan: () => planOf(frame, entriesOf(steps, decider)),
    };
  } finally {
    git.stop();
  }
}

function planOf({ roots, settings, ...rest }: PlanFrame, entries: readonly PlanEntry[]): Plan {
  return { format: 'nopycache-plan', version: 1, roots, settings, entries, ...rest };
}

function byPath(a: Problem, b: Problem): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
