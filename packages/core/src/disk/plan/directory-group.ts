import type { DebrisTopicName } from '../debris/topics.js';
import type { DiskPath } from '../disk-path.js';
import type { Examined } from '../examine/settings.js';
import { unpackItems, type DirectoryRecord, type HuskEvidence } from '../walk/record.js';
import { compareKeys, orderKey } from './order.js';

/** All that was found in one directory. */
export interface DirectoryGroup {
  readonly key: string;
  readonly directory: DiskPath;
  readonly records: readonly DirectoryRecord[];
  /** What the directory itself is, if something that may be removed. */
  readonly own?: OwnRole | undefined;
}

/** What a directory is that may itself be removed. */
type OwnRole =
  | { readonly role: 'cache' }
  | { readonly role: 'debris'; readonly topic: DebrisTopicName }
  | { readonly role: 'ordinary' | 'mirror'; readonly husk: HuskEvidence };

/** One name in a directory, with what its record says of all names in it. */
export interface GroupedItem extends Examined {
  readonly debris?: DirectoryRecord['debris'];
}

/** Puts records in order, and those of one directory together. */
export function groupRecords(records: readonly DirectoryRecord[]): DirectoryGroup[] {
  const keyed = records
    .map((record) => ({ record, key: orderKey({ text: record.directory, raw: record.raw }) }))
    .sort((a, b) => compareKeys(a.key, b.key));
  const groups: DirectoryGroup[] = [];
  let together: DirectoryRecord[] = [];
  keyed.forEach(({ key, record }, at) => {
    together.push(record);
    if (keyed[at + 1]?.key === key) return;
    groups.push({
      key,
      directory: { text: record.directory, raw: record.raw },
      records: together,
      own: together.map(ownRole).find((role) => role !== undefined),
    });
    together = [];
  });
  return groups;
}

function ownRole({ role, debris, husk }: DirectoryRecord): OwnRole | undefined {
  if (role === 'cache') return { role };
  if (debris?.top !== undefined) return { role: 'debris', topic: debris.topic };
  return husk === undefined ? undefined : { role: role === 'mirror' ? role : 'ordinary', husk };
}

/** The names in a directory, in order. */
export function itemsOf({ records }: DirectoryGroup): GroupedItem[] {
  const byName = new Map<string, GroupedItem>();
  for (const item of records.flatMap(withDebris)) {
    // A directory in a cache that was entered and found to be protected is more than a foreign one.
    const known = byName.get(item.name);
    if (known === undefined || known.class === 'foreign-directory') byName.set(item.name, item);
  }
  return [...byName.values()].sort((a, b) => compareKeys(a.name, b.name));
}

function withDebris(record: DirectoryRecord): GroupedItem[] {
  const items = unpackItems(record);
  const { debris } = record;
  return debris === undefined ? items : items.map((item) => ({ ...item, debris }));
}
