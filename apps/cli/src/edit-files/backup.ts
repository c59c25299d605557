import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename, join } from 'node:path';

import { DiskError, type TextFile } from '@nopycache/core/disk';
import type { Home } from '@nopycache/core';

/**
 * Keeps a copy of a file as it is before it is changed: in the user's state directory, where it is in nobody's way, for
 * start-up files often lie in a repository. The same content is kept once.
 *
 * @returns where the copy is; `undefined` where there is no file yet
 * @throws DiskError where no copy can be made, so that nothing may be changed
 */
export function backUp({ path, found }: TextFile, home: Home): string | undefined {
  if (found === undefined) return undefined;
  const directory = directoryOf(home);
  const copy = join(directory, nameOf(path, found.bytes));
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

/** The copies that were kept of a file, the newest first. */
export function copiesOf(path: string, home: Home): Uint8Array[] {
  const directory = directoryOf(home);
  try {
    return fs
      .readdirSync(directory)
      .filter((name) => name.startsWith(`${basename(path)}-`))
      .map((name) => ({ name, copy: join(directory, name) }))
      .map(({ name, copy }) => {
        return { name, bytes: fs.readFileSync(copy), time: fs.statSync(copy).mtimeMs };
      })
      .filter(({ name, bytes }) => name === nameOf(path, bytes))
      .sort((a, b) => b.time - a.time)
      .map(({ bytes }) => bytes);
  } catch {
    return [];
  }
}

/** A copy is called by where its file was and what was in it, so that it tells whether it is one. */
function nameOf(path: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(path).update('\0').update(bytes).digest('hex');
  return `${basename(path)}-${digest.slice(0, 12)}`;
}

function directoryOf(home: Home): string {
  return join(stateHome(home), 'nopycache', 'backups');
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
  try {
    writeThrough(temporary, bytes);
    fs.renameSync(temporary, copy);
  } catch (error) {
    // A full disk had better not be filled with halves of copies.
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const descriptor = fs.openSync(path, 'w', 0o600);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
