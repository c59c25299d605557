import { dirname } from 'node:path';

import type { Outcome, PlanEntry, Tally } from '@nopycache/core/disk';

/** Counts entries one by one, where a plan is at hand instead of a survey. */
export function* talliesOfEntries(entries: Iterable<PlanEntry>): Generator<Tally> {
  for (const entry of entries) {
    const { path, type, class: found, action, reason, interpreter, topic, diskUsage = 0 } = entry;
    const isOwn = found === 'cache-directory' || found === 'husk';
    const directory = isOwn ? path : dirname(path);
    yield {
      directory,
      type,
      class: found,
      action,
      reason,
      interpreter,
      topic,
      count: 1,
      diskUsage,
    };
  }
}

/** Counts what was removed. */
export function* talliesOfOutcomes(
  outcomes: Iterable<Outcome>,
  entries: Iterable<PlanEntry>,
): Generator<Tally> {
  const planned = entries[Symbol.iterator]();
  for (const { outcome, diskUsage } of outcomes) {
    let next = planned.next();
    while (next.done !== true && next.value.action !== 'remove') next = planned.next();
    if (next.done === true) return;
    if (outcome === 'removed')
      yield* talliesOfEntries([{ ...next.value, diskUsage: diskUsage ?? 0 }]);
  }
}
