import fs from 'node:fs';

import type { ExamineSettings, Locate, Measured } from './settings.js';

/** POSIX counts blocks in units of 512 bytes, whatever the file system's own block size is. */
const BLOCK = 512;

/** Measures a file where the question is about age or size, and only then. */
export function measure(
  locate: Locate,
  name: string,
  settings: Pick<ExamineSettings, 'sizes' | 'modifiedBefore' | 'mirror'>,
): Measured | undefined {
  const asksForAge = settings.modifiedBefore !== null || isNumber(settings.mirror?.expiredBefore);
  if (!settings.sizes && !asksForAge) return undefined;
  const stats = fs.lstatSync(locate(name), { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const modified = stats.mtimeMs;
  // Windows reports no blocks.
  const diskUsage =
    (stats.blocks as number | undefined) === undefined ? stats.size : stats.blocks * BLOCK;
  if (stats.nlink <= 1) return { modified, diskUsage };
  const file = `${String(stats.dev)}:${String(stats.ino)}`;
  return { modified, diskUsage, links: { count: stats.nlink, file } };
}

function isNumber(moment: number | null | undefined): boolean {
  return typeof moment === 'number';
}
