import { publicPath } from '../disk-path.js';
import { classOfCharacter, tagOfCharacter, type DirectoryRecord } from '../walk/record.js';
import { typeOf } from './decide.js';
import type { Decider } from './decider.js';
import { itemsOf, type DirectoryGroup } from './directory-group.js';
import { DiskUsage } from './disk-usage.js';
import { Runs } from './runs.js';
import { isOwnStep, type Step } from './steps.js';
import type { Tally } from './tally.js';

/** Says of entries to be removed, numbered in a plan's order, whether they count. */
type IsCounted = (number: number) => boolean;

/**
 * Counts a plan's entries without writing them out: what a summary needs, at a tenth of the cost.
 *
 * @param isCounted leaves out some of those to be removed
 */
export function* talliesOf(
  steps: readonly Step[],
  decider: Decider,
  isCounted?: IsCounted,
): Generator<Tally> {
  const counter = { decider, usage: new DiskUsage(), runs: new Runs() };
  let number = 0;
  for (const step of steps) {
    for (const tally of stepTallies(step, counter)) {
      if (tally.action === 'keep' || isCounted === undefined) {
        yield tally;
        continue;
      }
      const end = number + tally.count;
      let count = 0;
      for (; number < end; number += 1) if (isCounted(number)) count += 1;
      if (count > 0) yield count === tally.count ? tally : { ...tally, count };
    }
  }
}

/** What counting takes. */
interface Counter {
  readonly decider: Decider;
  readonly usage: DiskUsage;
  readonly runs: Runs;
}

function stepTallies(step: Step, counter: Counter): Iterable<Tally> {
  if (step.kind === 'directory') return [directoryTally(step)];
  const record = counter.decider.uniformRecord(step.group);
  return record === undefined
    ? itemTallies(step.group, counter)
    : columnTallies(step.group, record, counter);
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

function* itemTallies(group: DirectoryGroup, { decider, usage }: Counter): Generator<Tally> {
  const directory = publicPath(group.directory).path;
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

/** Counts runs of names that are alike, which a directory's names mostly are. */
function columnTallies(
  group: DirectoryGroup,
  record: DirectoryRecord,
  { decider, runs }: Counter,
): Tally[] {
  const directory = publicPath(group.directory).path;
  return runs.of(record).map(({ character, tag, count }) => {
    const { action, reason } = decider.byClassCharacter(character);
    const found = classOfCharacter(character);
    return {
      directory,
      type: typeOf(found),
      class: found,
      action,
      reason,
      interpreter: tagOfCharacter(record, tag),
      topic: undefined,
      count,
      diskUsage: 0,
    };
  });
}
