import { shellWord } from '@nopycache/core';
import {
  sweep,
  sweepSurvey,
  type Plan,
  type PlanFrame,
  type Survey,
  type SweepOptions,
  type SweepProgress,
  type SweepSummary,
} from '@nopycache/core/disk';
import { count } from '@nopycache/report/text';

import { EXIT } from '../exit-codes.js';
import { progressOn } from '../output/progress.js';
import { wouldRemoveLines } from '../output/summary-text.js';
import { summaryOf } from '../summary/sweep-summary.js';
import { UsageError } from '../usage-error.js';
import { interruptible } from './interrupt.js';
import { hasDiskProblem, reportNoRepository, reportProblems } from './problems.js';
import { complain } from './complain.js';
import { asksForEntries, writeSurvey, type OutputOptions } from './scan.js';
import { writeReport, writeSummary } from './write-report.js';

/** What a command that removes something is told besides what to look for. */
export interface CarryOutOptions extends OutputOptions {
  readonly requireGit?: true;
  readonly dryRun?: true;
  readonly plan?: string;
}

/** Options that say how, and leave what is removed to the plan. */
const BESIDE_A_PLAN: readonly string[] = ['plan', 'json', 'null', 'list', 'requireGit'];

/** Says what would be removed. @returns the exit code */
export async function dryRun(found: Survey, options: OutputOptions): Promise<number> {
  const { problems, repositories } = found.frame;
  const command = commandWithout(['-n', '--dry-run']);
  const removable = await writeSurvey(found, options, (total, sizes) =>
    wouldRemoveLines(total, sizes, command).join('\n'),
  );
  reportProblems(problems);
  if (found.frame.settings.mirror === undefined) reportNoRepository(repositories, removable);
  return hasDiskProblem(problems) ? EXIT.found : EXIT.ok;
}

/** This command, as it was typed, without some options. */
function commandWithout(options: readonly string[]): string {
  const others = process.argv.slice(2).filter((argument) => !options.includes(argument));
  return ['nopycache', ...others.map(shellWord)].join(' ');
}

/**
 * Refuses what would be told twice, and perhaps in different ways.
 *
 * @param source the command that writes plans
 * @throws UsageError
 */
export function refuseBesidePlan(
  rootsWereGiven: boolean,
  options: CarryOutOptions,
  source: string,
): void {
  if (rootsWereGiven) {
    throw new UsageError('A plan names its own directories: leave them out beside --plan.');
  }
  const other = Object.keys(options).find((name) => !BESIDE_A_PLAN.includes(name));
  if (other === undefined) return;
  const flag = `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UsageError(
    `${flag} has no meaning beside --plan, which says what is removed. Give it to ${source}.`,
  );
}

/** Carries out what a scan found and says what was done. @returns the exit code */
export async function carryOut(found: Survey, options: CarryOutOptions): Promise<number> {
  if (asksForEntries(options)) return await carryOutPlan(found.toPlan(), options);
  const summary = await withProgress((watched) =>
    sweepSurvey(found, { ...watched, requireGit: options.requireGit }),
  );
  await writeSummary(summary, found.frame);
  return conclude(summary, found.frame);
}

/** Carries a plan out and says what was done. @returns the exit code */
export async function carryOutPlan(plan: Plan, options: CarryOutOptions): Promise<number> {
  const report = await withProgress((watched) =>
    sweep(plan, { ...watched, requireGit: options.requireGit }),
  );
  const summary = summaryOf(plan, report);
  if (asksForEntries(options)) await writeReport(plan, report, options);
  else await writeSummary(summary, plan);
  return conclude(summary, plan);
}

/** Says what went wrong. @returns the exit code */
function conclude(summary: SweepSummary, frame: PlanFrame): number {
  complain(summary);
  reportProblems([...frame.problems, ...newProblems(frame, summary)]);
  if (frame.settings.mirror === undefined) {
    reportNoRepository(summary.repositories, summary.planned);
  }
  if (summary.aborted) return EXIT.interrupted;
  const failed = summary.left.some(({ outcome }) => outcome === 'failed');
  return failed || hasDiskProblem(frame.problems) ? EXIT.found : EXIT.ok;
}

async function withProgress<T>(
  work: (watched: Pick<SweepOptions, 'signal' | 'onProgress'>) => Promise<T>,
): Promise<T> {
  const progress = progressOn(process.stderr);
  const onProgress = ({ done, total }: SweepProgress): void => {
    progress.show(() => `Removed ${count(done)} of ${count(total)}…`);
  };
  try {
    return await interruptible((signal) => work({ signal, onProgress }));
  } finally {
    progress.end();
  }
}

/** Git is asked twice, and its complaints need to be heard once. */
function newProblems(
  frame: PlanFrame,
  { problems }: Pick<SweepSummary, 'problems'>,
): SweepSummary['problems'] {
  const known = new Set(frame.problems.map(({ path, code }) => `${path}\0${code}`));
  return problems.filter(({ path, code }) => !known.has(`${path}\0${code}`));
}
