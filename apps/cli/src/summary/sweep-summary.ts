import { dirname } from 'node:path';

import type { Plan, PlanEntry, SweepReport, SweepSummary, Tally } from '@nopycache/core/disk';

/** Counts what a sweep has done with a plan. */
export function summaryOf(plan: Plan, { outcomes, ...rest }: SweepReport): SweepSummary {
  const left = outcomes.filter(({ outcome }) => outcome !== 'removed' && outcome !== 'gone');
  return { planned: outcomes.length, left, tallies: () => talliesOf(plan, outcomes), ...rest };
}

function* talliesOf({ entries }: Plan, outcomes: SweepReport['outcomes']): Generator<Tally> {
  let at = 0;
  for (const entry of entries) {
    if (entry.action === 'keep') {
      yield tallyOf(entry, entry.diskUsage);
      continue;
    }
    const outcome = outcomes[at];
    at += 1;
    if (outcome?.outcome === 'removed') yield tallyOf(entry, outcome.diskUsage);
  }
}

/** Directories that are counted in themselves. */
const OWN_DIRECTORIES: readonly PlanEntry['class'][] = [
  'cache-directory',
  'mirror-directory',
  'husk',
];

function tallyOf(entry: PlanEntry, diskUsage = 0): Tally {
  const { path, type, class: found, action, reason, interpreter, topic } = entry;
  const isOwn = OWN_DIRECTORIES.includes(found);
  const directory = isOwn ? path : dirname(path);
  return { directory, type, class: found, action, reason, interpreter, topic, count: 1, diskUsage };
}
