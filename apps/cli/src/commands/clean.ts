import { sweep, type Plan, type Survey, type SweepReport } from '@nopycache/core/disk';
import { count } from '@nopycache/report/text';

import { EXIT } from '../exit-codes.js';
import { progressOn } from '../output/progress.js';
import type { SelectionOptions } from '../options/scan-options.js';
import { UsageError } from '../usage-error.js';
import { interruptible } from './interrupt.js';
import { hasDiskProblem, reportNoRepository, reportProblems } from './problems.js';
import { readPlan } from './read-plan.js';
import { writeSurvey, type OutputOptions } from './scan.js';
import { surveyTree } from './survey-tree.js';
import { writeReport } from './write-report.js';

export interface CleanCommandOptions extends SelectionOptions, OutputOptions {
  readonly dryRun?: true;
  readonly plan?: string;
}

/** Options of `clean` that say how, and leave what is removed to the plan. */
const BESIDE_A_PLAN: readonly string[] = ['plan', 'json', 'null', 'list', 'requireGit'];

/** `nopycache clean`: removes what a scan finds, or what a plan names. */
export async function cleanCommand(
  roots: readonly string[],
  rootsWereGiven: boolean,
  options: CleanCommandOptions,
): Promise<number> {
  if (options.plan !== undefined) {
    refuseBesidePlan(rootsWereGiven, options);
    return await carryOut(readPlan(options.plan), options);
  }
  const survey = (signal: AbortSignal): Promise<Survey> => surveyTree(roots, options, signal);
  if (options.dryRun === true) return await dryRun(await interruptible(survey), options);
  return await carryOut((await interruptible(survey)).toPlan(), options);
}

async function dryRun(found: Survey, options: OutputOptions): Promise<number> {
  const { problems, repositories } = found.frame;
  const removable = await writeSurvey(found, options);
  reportProblems(problems);
  reportNoRepository(repositories, removable);
  return hasDiskProblem(problems) ? EXIT.found : EXIT.ok;
}

function refuseBesidePlan(rootsWereGiven: boolean, options: CleanCommandOptions): void {
  if (rootsWereGiven) {
    throw new UsageError('A plan names its own directories: leave them out beside --plan.');
  }
  const other = Object.keys(options).find((name) => !BESIDE_A_PLAN.includes(name));
  if (other === undefined) return;
  const flag = `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UsageError(
    `${flag} has no meaning beside --plan, which says what is removed. Give it to scan --json.`,
  );
}

async function carryOut(plan: Plan, options: CleanCommandOptions): Promise<number> {
  const report = await sweepWithProgress(plan, options.requireGit);
  await writeReport(plan, report, options);
  reportProblems([...plan.problems, ...newProblems(plan, report)]);
  reportNoRepository(report.repositories, report.outcomes.length);
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
