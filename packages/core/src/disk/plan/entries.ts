import { joinName, publicPath, splitPath, type DiskPath } from '../disk-path.js';
import type { EntryClass } from './classes.js';
import { typeOf, type Decision } from './decide.js';
import type { Decider } from './decider.js';
import { itemsOf, type DirectoryGroup } from './directory-group.js';
import { DiskUsage } from './disk-usage.js';
import { isOwnStep, type Step } from './steps.js';
import type { PlanEntry } from './types.js';

type WritableEntry = { -readonly [K in keyof PlanEntry]: PlanEntry[K] };

/** Writes a plan's steps out, entry by entry. */
export function entriesOf(steps: readonly Step[], decider: Decider): PlanEntry[] {
  const entries: PlanEntry[] = [];
  const usage = new DiskUsage();
  for (const step of steps) {
    if (step.kind === 'directory') entries.push(directoryEntry(step));
    else addItems(step.group, decider, usage, entries);
  }
  return entries;
}

function addItems(
  group: DirectoryGroup,
  decider: Decider,
  usage: DiskUsage,
  entries: PlanEntry[],
): void {
  const decideAbout = decider.inDirectory(group);
  for (const item of itemsOf(group)) {
    if (isOwnStep(group, item)) continue;
    const { name, measured, interpreter, debris } = item;
    const decision = decideAbout(item);
    const entry = entryOf(group.directory, name, item.class, typeOf(item.class), decision);
    if (interpreter !== undefined) entry.interpreter = interpreter;
    if (debris !== undefined) entry.topic = debris.topic;
    if (measured !== undefined && decider.settings.sizes) {
      entry.diskUsage = usage.count(measured, decision.action);
    }
    entries.push(entry);
  }
}

function directoryEntry({
  group,
  class: found,
  decision,
}: Step & { kind: 'directory' }): PlanEntry {
  const { directory: text, name } = splitPath(group.directory.text);
  const parent = { text, raw: group.directory.raw };
  const entry = entryOf(parent, name, found, 'directory', decision);
  if (group.own?.role === 'debris') entry.topic = group.own.topic;
  return entry;
}

// One object literal for all entries: with spreads in it, a plan of 88,000 entries takes three times as long.
function entryOf(
  directory: DiskPath,
  name: string,
  found: EntryClass,
  type: PlanEntry['type'],
  { action, reason }: Decision,
): WritableEntry {
  const text = joinName(directory.text, name);
  if (!directory.raw) return { path: text, type, class: found, action, reason };
  const { path, bytes } = publicPath({ text, raw: true });
  const rest = { type, class: found, action, reason };
  return bytes === undefined ? { path, ...rest } : { path, bytes, ...rest };
}
