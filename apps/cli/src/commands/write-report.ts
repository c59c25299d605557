import type { Outcome, Plan, PlanFrame, SweepReport, SweepSummary } from '@nopycache/core/disk';

import { nulSeparated } from '../output/list.js';
import { removedLine, shownPath } from '../output/summary-text.js';
import { summaryOf } from '../summary/sweep-summary.js';
import type { OutputOptions } from './scan.js';
import { showSummary } from './show-summary.js';
import { writeOutput } from './write-output.js';

/** Writes what a sweep did, entry by entry, in the form that was asked for. */
export async function writeReport(
  plan: Plan,
  report: SweepReport,
  options: OutputOptions,
): Promise<void> {
  if (options.json === true) {
    const { repositories, problems, aborted, outcomes } = report;
    const json = { format: 'nopycache-report', version: 1, roots: plan.roots, aborted };
    const all = { ...json, outcomes, repositories, problems: [...plan.problems, ...problems] };
    await writeOutput(`${JSON.stringify(all, null, 1)}\n`);
  } else if (options.null === true) {
    await writeOutput(nulSeparated(report.outcomes.filter(({ outcome }) => outcome === 'removed')));
  } else {
    await writeSummary(summaryOf(plan, report), plan, outcomeLines(report.outcomes));
  }
}

/**
 * Writes how much a sweep removed.
 *
 * @param body what comes before, instead of the table by workspace
 */
export async function writeSummary(
  summary: SweepSummary,
  frame: Pick<PlanFrame, 'roots' | 'manifests' | 'settings'>,
  body?: readonly string[],
): Promise<void> {
  const { total, lines } = await showSummary(summary.tallies(), frame);
  const sentence = removedLine(total, frame.settings.sizes);
  const above = body ?? lines;
  await writeOutput([...above, ...(above.length > 0 ? [''] : []), sentence, ''].join('\n'));
}

function outcomeLines(outcomes: readonly Outcome[]): string[] {
  const base = process.cwd();
  return outcomes.map(
    ({ outcome, path, class: found }) => `${outcome} ${shownPath(path, base)} (${found})`,
  );
}
