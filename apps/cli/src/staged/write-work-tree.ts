import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

import { decodeText } from '@nopycache/core';
import { DiskError, readTextFile, writeTextFile, type TextFile } from '@nopycache/core/disk';

import { gitOutput } from '../git/run.js';
import type { RestagedFile } from './write-index.js';

/**
 * Brings what was staged into the file itself. What is in the file and not staged stays as it is: the two are merged as git
 * merges branches.
 *
 * @returns why the file was left as it is; `undefined` where it has the change
 */
export function updateWorkTree(top: string, staged: RestagedFile): string | undefined {
  const path = join(top, staged.path);
  if (fs.lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return 'it is not there';
  try {
    const file = readTextFile(path);
    const merged = mergedBytes(top, staged, file.found?.bytes ?? new Uint8Array());
    if (merged === undefined) return 'changes of yours that are not staged touch the same lines';
    write(file, merged);
    return undefined;
  } catch (error) {
    if (error instanceof DiskError) return error.message;
    throw error;
  }
}

function write(file: TextFile, bytes: Uint8Array): void {
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') throw new RangeError(`${file.path} was text, and is no more.`);
  writeTextFile({ ...file, encoding: decoded.encoding }, decoded.text);
}

/** The file's bytes with the change; `undefined` where they cannot be merged. */
function mergedBytes(
  top: string,
  { path, before, after }: RestagedFile,
  own: Uint8Array,
): Uint8Array | undefined {
  // In the index ends of line may be others than in the file (core.autocrlf, eol, filters).
  const stored = [raw(top, before), raw(top, after)] as const;
  if (stored[0].equals(own)) return stored[1];
  const shown = [filtered(top, path, before), filtered(top, path, after)] as const;
  if (shown[0].equals(own)) return shown[1];
  const [base, theirs] = hasCrLf(own) ? shown : stored;
  return mergeFile(own, base, theirs);
}

function raw(top: string, object: string): Buffer {
  return gitOutput(top, ['cat-file', 'blob', object]);
}

function filtered(top: string, path: string, object: string): Buffer {
  return gitOutput(top, ['cat-file', '--filters', `--path=${path}`, object]);
}

function hasCrLf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('\r\n');
}

/** git-merge-file(1): status 0 without conflicts. */
function mergeFile(ours: Uint8Array, base: Uint8Array, theirs: Uint8Array): Buffer | undefined {
  const directory = fs.mkdtempSync(join(os.tmpdir(), 'nopycache-merge-'));
  try {
    const names = ['ours', 'base', 'theirs'];
    for (const [at, bytes] of [ours, base, theirs].entries()) {
      fs.writeFileSync(join(directory, names[at] ?? ''), bytes, { mode: 0o600 });
    }
    const { status, stdout } = spawnSync('git', ['merge-file', '--stdout', '--quiet', ...names], {
      cwd: directory,
      maxBuffer: 1 << 28,
    });
    return status === 0 ? stdout : undefined;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
