import fs from 'node:fs';
import os from 'node:os';
import { parse, resolve } from 'node:path';

import type { DiskPath } from '../disk-path.js';
import { DiskError, errorCode, isGone } from '../error.js';

/**
 * Finds the real directories that roots name, each once, in the order given.
 *
 * @param force accepts directories that hold far more than a project
 * @throws DiskError
 */
export function resolveRoots(roots: readonly string[], force: boolean): DiskPath[] {
  if (roots.length === 0) throw new DiskError('INVALID_OPTION', 'No directory was given.');
  const real = new Set(roots.map((root) => realDirectory(root)));
  if (!force) for (const root of real) refuseWide(root);
  return [...real].map((text) => ({ text, raw: false }));
}

function realDirectory(root: string): string {
  try {
    const real = fs.realpathSync.native(resolve(root));
    if (fs.statSync(real).isDirectory()) {
      fs.opendirSync(real).closeSync();
      return real;
    }
  } catch (error) {
    throw unusableRoot(root, error);
  }
  throw new DiskError(
    'ROOT_NOT_A_DIRECTORY',
    `${root}: this is a file. Name the directory that it lies in.`,
  );
}

function unusableRoot(root: string, error: unknown): DiskError {
  if (isGone(error)) {
    return new DiskError('ROOT_NOT_FOUND', `${root}: there is no such directory. Check the path.`, {
      cause: error,
    });
  }
  return new DiskError(
    'ROOT_UNREADABLE',
    `${root}: cannot be read (${errorCode(error)}). Check its permissions.`,
    { cause: error },
  );
}

function refuseWide(root: string): void {
  const what = wideDirectory(root);
  if (what === undefined) return;
  throw new DiskError(
    'ROOT_TOO_WIDE',
    `${root}: this is ${what}, not a project. Name a directory in it, or insist with --force.`,
  );
}

function wideDirectory(root: string): string | undefined {
  if (parse(root).root === root) return 'the root of a file system';
  return root === homeDirectory() ? 'your home directory' : undefined;
}

function homeDirectory(): string | undefined {
  try {
    return fs.realpathSync.native(os.homedir());
  } catch {
    // Somebody without a home directory cannot name it as a root.
    return undefined;
  }
}
