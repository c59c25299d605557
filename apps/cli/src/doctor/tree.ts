import { counted } from '@nopycache/report/text';
import { survey, type EntryClass, type Tally } from '@nopycache/core/disk';

import type { Diagnosis } from './diagnosis.js';

/** What is known about the interpreters before the tree is looked at. */
export interface TreeContext {
  /** Those of this machine, as in `cpython-3.12`; `undefined` where one of them does not answer. */
  readonly interpreters: readonly string[] | undefined;
  /** Whether all of them write elsewhere, so that nobody reads what lies in the tree. */
  readonly redirected: boolean;
}

interface Meaning {
  readonly status: Diagnosis['status'];
  readonly evidence: (files: string) => string;
  readonly remedy: string;
}

/** Classes of bytecode that are worth a line. */
const MEANINGS: Readonly<Partial<Record<EntryClass, Meaning>>> = {
  orphan: note('whose source is gone: no import will ever read it', 'orphan'),
  'stale-source': note('older than its source: Python writes it anew', 'stale-source'),
  'stale-interpreter': note('of interpreters that are not here any more', 'stale-interpreter'),
  temporary: note('half-written by a process that was killed', 'temporary'),
  corrupt: note('cut short or damaged', 'corrupt'),
  legacy: note('beside its source (compileall -b, Python 2)', 'legacy'),
  'legacy-orphan': {
    status: 'fault',
    evidence: (files) => `${files} without a source that import still finds and runs`,
    remedy: 'nopycache clean --dry-run --only legacy-orphan',
  },
};

function note(what: string, name: string): Meaning {
  const evidence = (files: string): string => `${files} ${what}`;
  return { status: 'note', evidence, remedy: `nopycache clean --only ${name}` };
}

/** What bytecode lies in a tree. */
export async function diagnoseTree(
  directory: string,
  { interpreters, redirected }: TreeContext,
  signal: AbortSignal,
): Promise<Diagnosis[]> {
  const keepInterpreters = interpreters?.filter((name) => /^[a-z]+-\d+\.\d+$/.test(name));
  const found = await survey([directory], { headers: true, keepInterpreters, signal });
  const counts = countByClass(found.tallies());
  const lines = Object.entries(MEANINGS).flatMap(([name, { status, evidence, remedy }]) => {
    const counted = counts.get(name as EntryClass);
    if (counted === undefined) return [];
    const subject = counted.example;
    const python = name === 'stale-interpreter' ? ` --python ${versions(interpreters)}` : '';
    const seen = evidence(filesOf(counted.count));
    return [{ id: `tree-${name}`, status, subject, evidence: seen, remedy: remedy + python }];
  });
  return [...lines, ...inUse(directory, counts, redirected)];
}

interface Count {
  count: number;
  /** One of the directories. */
  readonly example: string;
}

function countByClass(tallies: Iterable<Tally>): Map<EntryClass, Count> {
  const counts = new Map<EntryClass, Count>();
  for (const { class: name, type, directory, count, reason } of tallies) {
    if (type !== 'file' || reason === 'tracked') continue;
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { count, example: directory });
    else known.count += count;
  }
  return counts;
}

function inUse(
  directory: string,
  counts: ReadonlyMap<EntryClass, Count>,
  redirected: boolean,
): Diagnosis[] {
  const { count, example } = counts.get('valid') ?? { count: 0, example: directory };
  if (count === 0) {
    if (counts.size > 0) return [];
    return [
      { id: 'tree', status: 'ok', subject: directory, evidence: 'holds no bytecode to remove' },
    ];
  }
  if (!redirected) {
    const evidence = `holds ${filesOf(count)} in use`;
    return [{ id: 'tree', status: 'ok', subject: directory, evidence }];
  }
  return [
    {
      id: 'tree-unread',
      status: 'note',
      subject: example,
      evidence: `${filesOf(count)} that nobody reads any more, since it is redirected`,
      remedy: 'nopycache clean',
    },
  ];
}

function filesOf(count: number): string {
  return `${counted(count, 'file')} of bytecode`;
}

function versions(interpreters: readonly string[] = []): string {
  return interpreters.map((name) => name.replace(/^cpython-|-(?=\d)/g, '')).join(',');
}
