import { sweep, type Plan, type Survey, type SweepReport } from '@nopycache/core/disk';
import { count } from '@nopycache/report/text';

import { EXIT } from '../exit-codes.js';
import { progressOn } from '../output/progress.js';
import { UsageError } from '../usage-error.js';
import { interruptible } from './interrupt.js';
import { hasDiskProblem, reportNoRepository, reportProblems } from './problems.js';
import { writeSurvey, type OutputOptions } from './scan.js';
import { writeReport } from './write-report.js';

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
  const removable = await writeSurvey(found, options);
  reportProblems(problems);
  if (found.frame.settings.mirror === undefined) reportNoRepository(repositories, removable);
  return hasDiskProblem(problems) ? EXIT.found : EXIT.ok;
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

/** Carries a plan out and says what was done. @returns the exit code */
export async function carryOut(plan: Plan, options: CarryOutOptions): Promise<number> {
  const report = await sweepWithProgress(plan, options.requireGit);
  await writeReport(plan, report, options);
  reportProblems([...plan.problems, ...newProblems(plan, report)]);
  if (plan.settings.mirror === undefined) {
    reportNoRepository(report.repositories, report.outcomes.length);
  }
  if (report.aborted) return EXIT.interrupted;
  const failed = report.outcomes.some(({ outcome }) => outcome === 'failed');
  return failed || hasDiskProblem(plan.problems) ? EXIT.found : EXIT.ok;
}

async function sweepWithProgress(plan: Plan, requireGit: true | undefined): Promise<SweepReport> {
  const progress = progressOn(process.stderr);
  try {
    return await interruptible((signal) =>
      sweep(plan, {
        signal,
        requireGit,
        onProgress: ({ done, total }) => {
          progress.show(() => `Removed ${count(done)} of ${count(total)}…`);
        },
      }),
    );
  } finally {
    progress.end();
  }
}

/** Git is asked twice, and its complaints need to be heard once. */
function newProblems(plan: Plan, { problems }: SweepReport): SweepReport['problems'] {
  const known = new Set(plan.problems.map(({ path, code }) => `${path}\0${code}`));
  return problems.filter(({ path, code }) => !known.has(`${path}\0${code}`));
}
