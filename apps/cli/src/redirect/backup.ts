import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename, join } from 'node:path';

import { DiskError, type TextFile } from '@nopycache/core/disk';
import type { Home } from '@nopycache/shell';

/**
 * Keeps a copy of a file as it is before it is changed: in the user's state directory, where it is in nobody's way, for
 * start-up files often lie in a repository. The same content is kept once.
 *
 * @returns where the copy is; `undefined` where there is no file yet
 * @throws DiskError where no copy can be made, so that nothing may be changed
 */
export function backUp({ path, found }: TextFile, home: Home): string | undefined {
  if (found === undefined) return undefined;
  const digest = createHash('sha256').update(path).update('\0').update(found.bytes).digest('hex');
  const directory = join(stateHome(home), 'nopycache', 'backups');
  const copy = join(directory, `${basename(path)}-${digest.slice(0, 12)}`);
  try {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!isCopy(copy, found.bytes)) write(copy, found.bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `${path}: no copy can be made of it, and nothing was changed (${why}). Make room for it in ${directory}.`;
    throw new DiskError('FILE_UNWRITABLE', message, { cause: error });
  }
  return copy;
}

/** The XDG Base Directory Specification's place for what is neither configuration nor cache. */
function stateHome({ env, directory }: Home): string {
  const own = env['XDG_STATE_HOME'];
  if (own?.startsWith('/') === true) return own;
  return env['LOCALAPPDATA'] ?? join(directory, '.local', 'state');
}

function isCopy(copy: string, bytes: Uint8Array): boolean {
  return fs.existsSync(copy) && fs.readFileSync(copy).equals(bytes);
}

/** Start-up files may hold secrets: nobody else reads the copy. */
function write(copy: string, bytes: Uint8Array): void {
  const temporary = `${copy}.${String(process.pid)}.tmp`;
  const descriptor = fs.openSync(temporary, 'w', 0o600);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  fs.renameSync(temporary, copy);
}
