import { createHash } from 'node:crypto';
import fs from 'node:fs';

/**
 * All that lies below a directory: paths as bytes (one character each) and, for each, its kind, permissions and content.
 * Symlinks are not followed.
 */
export function snapshot(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const pending = [''];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const name of fs.readdirSync(bytes(root, below), { encoding: 'buffer' })) {
      const path = below + '/' + name.toString('latin1');
      const stats = fs.lstatSync(bytes(root, path));
      found.set(path, describe(bytes(root, path), stats));
      if (stats.isDirectory()) pending.push(path);
    }
  }
  return found;
}

function bytes(root: string, below: string): Buffer {
  return Buffer.concat([Buffer.from(root), Buffer.from(below, 'latin1')]);
}

function describe(path: Buffer, stats: fs.Stats): string {
  const mode = (stats.mode & 0o7777).toString(8);
  if (stats.isSymbolicLink()) return `symlink ${fs.readlinkSync(path, 'latin1')}`;
  if (stats.isDirectory()) return `directory ${mode}`;
  if (!stats.isFile()) return `special ${mode}`;
  const hash = createHash('sha256').update(fs.readFileSync(path)).digest('hex');
  return `file ${mode} ${String(stats.mtimeMs)} ${hash}`;
}

/** What is different between two snapshots. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): { removed: string[]; added: string[]; changed: string[] } {
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const added = [...after.keys()].filter((path) => !before.has(path));
  const changed = [...before.keys()].filter(
    (path) => after.has(path) && after.get(path) !== before.get(path),
  );
  return { removed: removed.sort(), added: added.sort(), changed: changed.sort() };
}
