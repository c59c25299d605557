import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Outcome, Plan, SweepReport } from '@nopycache/core/disk';
import { counted } from '@nopycache/report/text';

import { nulSeparated } from '../output/list.js';
import { size } from '../output/numbers.js';
import { keepText } from '../output/reasons.js';
import { shownPath } from '../output/summary-text.js';
import { talliesOfSweep } from '../summary/tallies.js';
import type { OutputOptions } from './scan.js';
import { showSummary } from './show-summary.js';
import { warn } from './warn.js';
import { writeOutput } from './write-output.js';

/** Writes what a sweep did, in the form that was asked for; what went wrong goes to the standard error besides. */
export async function writeReport(
  plan: Plan,
  report: SweepReport,
  options: OutputOptions,
): Promise<void> {
  const removed = report.outcomes.filter(({ outcome }) => outcome === 'removed');
  if (options.json === true) {
    const { repositories, problems, aborted, outcomes } = report;
    const json = { format: 'nopycache-report', version: 1, roots: plan.roots, aborted };
    const all = { ...json, outcomes, repositories, problems: [...plan.problems, ...problems] };
    await writeOutput(`${JSON.stringify(all, null, 1)}\n`);
  } else if (options.null === true) {
    await writeOutput(nulSeparated(removed));
  } else {
    await writeText(plan, report, removed, options.list === true);
  }
  complain(report);
}

async function writeText(
  plan: Plan,
  report: SweepReport,
  removed: readonly Outcome[],
  asList: boolean,
): Promise<void> {
  const { total, lines } = await showSummary(talliesOfSweep(plan, report), plan);
  const files = counted(total.files, 'file');
  const directories = counted(total.directories, 'directory', 'directories');
  const freed = plan.settings.sizes ? `, ${size(total.diskUsage)} on disk` : '';
  const sentence =
    removed.length === 0 ? 'Nothing was removed.' : `Removed ${files} and ${directories}${freed}.`;
  const body = asList ? outcomeLines(report) : lines;
  await writeOutput([...body, ...(body.length > 0 ? [''] : []), sentence, ''].join('\n'));
}

function outcomeLines({ outcomes }: SweepReport): string[] {
  const base = process.cwd();
  return outcomes.map(
    ({ outcome, path, class: found }) => `${outcome} ${shownPath(path, base)} (${found})`,
  );
}

/** How many failures are named one by one. */
const NAMED = 20;

function complain({ outcomes, aborted }: SweepReport): void {
  const base = process.cwd();
  for (const { path, reason } of outcomes.filter(({ outcome }) => outcome === 'kept')) {
    if (reason !== undefined && reason !== 'not-empty') {
      warn(`${shownPath(path, base)}: kept after all: ${keepText(reason)}.`);
    }
  }
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
  for (const { path, code = '', message = '' } of failed.slice(0, NAMED)) {
    warn(`${shownPath(path, base)}: could not be removed (${code}): ${message}`);
  }
  if (failed.length > NAMED) warn(`and ${counted(failed.length - NAMED, 'more failure')}.`);
  ownerHints(failed).forEach(warn);
  if (!aborted) return;
  const left = outcomes.filter(({ outcome }) => outcome === 'not-attempted').length;
  warn(`Interrupted: ${counted(left, 'entry was', 'entries were')} not attempted. Run it again.`);
}

/** Containers leave bytecode that belongs to root: one command for all of it, instead of an error a file. */
function ownerHints(failed: readonly Outcome[]): string[] {
  const me = process.getuid?.();
  if (me === undefined || me === 0) return [];
  const denied = failed.filter(({ code }) => code === 'EACCES' || code === 'EPERM');
  const owners = new Map<number, string[]>();
  for (const { path } of denied) {
    const directory = dirname(path);
    const owner = lstatSync(directory, { throwIfNoEntry: false })?.uid;
    if (owner === undefined || owner === me) continue;
    owners.set(owner, [...(owners.get(owner) ?? []), directory]);
  }
  return [...owners].map(([owner, directories]) => {
    const example = new Set(directories).size;
    return `${counted(example, 'directory belongs', 'directories belong')} to ${owner === 0 ? 'root' : `user ${String(owner)}`}, as after running Python in a container. Take them back with: sudo chown -R "$(id -u):$(id -g)" DIRECTORY, or run this command as that user.`;
  });
}
