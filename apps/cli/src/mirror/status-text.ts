import { counted, terminalText } from '@nopycache/report/text';

import type { InstalledPython } from '../interpreters/installed.js';
import { size } from '../output/numbers.js';
import { bold } from '../output/summary-text.js';
import { measureFor, table, type Column } from '../output/table.js';
import { problemSentences, type UsedPrefix } from './prefixes.js';
import type { MirrorSummary } from './summary.js';
import { writesTo, writesToText } from './writes-to.js';

/** What is known about the interpreters' prefixes. */
export interface PrefixStatus {
  readonly pythons: readonly InstalledPython[];
  readonly prefixes: readonly UsedPrefix[];
  /** Whether each was seen to write bytecode, by its path; those that could not be seen are left out. */
  readonly writing: ReadonlyMap<string, boolean>;
  /** By the prefixes' paths; those that are not there have none. */
  readonly summaries: ReadonlyMap<string, MirrorSummary>;
}

const COLUMNS: readonly Column[] = [
  { heading: 'INTERPRETER', align: 'left', shrinkTo: 20 },
  { heading: 'VERSION', align: 'left' },
  { heading: 'WRITES BYTECODE TO', align: 'left', shrinkTo: 20 },
];
const DEFAULT_WIDTH = 100;

/** A table of the interpreters, and a paragraph on each prefix. */
export async function statusLines(status: PrefixStatus): Promise<string[]> {
  const { pythons, prefixes, writing } = status;
  if (pythons.length === 0) return ['There is no Python interpreter here.'];
  const rows = pythons.map((python) => [
    terminalText(python.path),
    python.version,
    terminalText(writesToText(python, writing.get(python.path))),
  ]);
  const stream = process.stdout;
  const width = stream.isTTY ? stream.columns : DEFAULT_WIDTH;
  const [heading = '', ...lines] = table(COLUMNS, rows, width, await measureFor(rows.flat()));
  const paragraphs = prefixes.map((prefix) => ['', ...prefixLines(prefix, status)]);
  const intoTrees = pythons.some(({ path }) => writing.get(path) !== false);
  const none = ['', 'Bytecode goes into the trees. Redirect it with: nopycache redirect'];
  const last = paragraphs.length > 0 || !intoTrees ? paragraphs.flat() : none;
  return [bold(heading, { stream }), ...lines, ...last];
}

function prefixLines({ path }: UsedPrefix, { summaries }: PrefixStatus): string[] {
  const summary = summaries.get(path);
  const shown = terminalText(path);
  if (summary === undefined) return [`${shown}: nothing was written there yet.`];
  const { files, diskUsage, inUse, diskUsageInUse } = summary;
  const use = `${shown}: ${counted(inUse, 'file')} of use, ${size(diskUsageInUse)} on disk.`;
  if (files === 0) return [use];
  const waste = `${counted(files, 'file')} that nothing reads any more, ${size(diskUsage)} on disk. Remove them with: nopycache prefix gc`;
  return [use, waste];
}

/** The same for programs. */
export function statusJson({ pythons, prefixes, summaries, writing }: PrefixStatus): object {
  return {
    format: 'nopycache-prefix-status',
    version: 1,
    interpreters: pythons.map((python) => ({
      ...python,
      writesTo: writesTo(python, writing.get(python.path)),
    })),
    prefixes: prefixes.map((prefix) => {
      const { path, pythons: own, exists } = prefix;
      const summary = summaries.get(path);
      return {
        path,
        exists,
        interpreters: own.map((python) => python.path),
        problems: problemSentences(prefix),
        ...(summary === undefined ? {} : { contents: contentsOf(summary) }),
      };
    }),
  };
}

function contentsOf({ files, diskUsage, inUse, diskUsageInUse, rows }: MirrorSummary): object {
  return {
    inUse: { files: inUse, diskUsage: diskUsageInUse },
    unused: {
      files,
      diskUsage,
      byCause: rows.map(({ why, files: own, diskUsage: bytes }) => ({
        why,
        files: own,
        diskUsage: bytes,
      })),
    },
  };
}
