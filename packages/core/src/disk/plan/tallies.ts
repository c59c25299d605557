import { publicPath } from '../disk-path.js';
import { classOfCharacter, tagOfCharacter } from '../walk/record.js';
import { typeOf } from './decide.js';
import type { Decider } from './decider.js';
import { itemsOf, type DirectoryGroup } from './directory-group.js';
import { DiskUsage } from './disk-usage.js';
import { isOwnStep, type Step } from './steps.js';
import type { Tally } from './tally.js';

/** Counts a plan's entries without writing them out: what a summary needs, at a tenth of the cost. */
export function* talliesOf(steps: readonly Step[], decider: Decider): Generator<Tally> {
  const usage = new DiskUsage();
  for (const step of steps) {
    if (step.kind === 'directory') yield directoryTally(step);
    else yield* itemTallies(step.group, decider, usage);
  }
}

function directoryTally({ group, class: found, decision }: Step & { kind: 'directory' }): Tally {
  return {
    directory: publicPath(group.directory).path,
    type: 'directory',
    class: found,
    ...decision,
    topic: group.own?.role === 'debris' ? group.own.topic : undefined,
    count: 1,
    diskUsage: 0,
  };
}

function* itemTallies(group: DirectoryGroup, decider: Decider, usage: DiskUsage): Generator<Tally> {
  const directory = publicPath(group.directory).path;
  const record = decider.uniformRecord(group);
  if (record !== undefined) {
    for (const [pair, count] of countPairs(record.classes, record.tagOfName)) {
      const found = classOfCharacter(pair.charAt(0));
      const interpreter = tagOfCharacter(record, pair.charAt(1));
      const decision = decider.byClassCharacter(pair.charAt(0));
      const kind = { type: typeOf(found), class: found, interpreter, topic: undefined };
      yield { directory, ...kind, ...decision, count, diskUsage: 0 };
    }
    return;
  }
  const decideAbout = decider.inDirectory(group);
  for (const item of itemsOf(group)) {
    if (isOwnStep(group, item)) continue;
    const { class: found, interpreter, measured } = item;
    const decision = decideAbout(item);
    const diskUsage = measured === undefined ? 0 : usage.count(measured, decision.action);
    const kind = { type: typeOf(found), class: found, interpreter, topic: item.debris?.topic };
    yield { directory, ...kind, ...decision, count: 1, diskUsage };
  }
}

const counted = new Map<string, ReadonlyMap<string, number>>();
/** Most directories look like another one; the few that do not shall not fill the memory. */
const COUNTED_LIMIT = 1_000;

function countPairs(classes: string, tags: string): ReadonlyMap<string, number> {
  const key = classes + tags;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (let at = 0; at < classes.length; at += 1) {
    const pair = classes.charAt(at) + tags.charAt(at);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  if (counted.size < COUNTED_LIMIT) counted.set(key, counts);
  return counts;
}
