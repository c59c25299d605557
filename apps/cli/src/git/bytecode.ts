import fs from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';

import {
  bytecodeName,
  cacheDirectoryName,
  parseHeader,
  SOURCE_SUFFIXES,
  type BytecodeName,
} from '@nopycache/core';

import { blobs } from './blobs.js';
import { rawBytes, rawRecords, textOfRaw } from './run.js';

/** Every name that bytecode may have, for git to choose by; {@link bytecodeAt} decides. */
const BYTECODE_PATHSPECS: readonly string[] = [
  ':(top,glob)**/__pycache__/**',
  ':(top,glob)**/*.py[co]',
  ':(top,glob)**/*.py[co].*',
  ':(top,glob)**/*$py.class',
];

/** An entry of the index. */
export interface IndexEntry {
  /** Relative to the top directory, with slashes. */
  readonly path: string;
  /** The path's bytes, one character each: not every name is UTF-8. */
  readonly rawPath: string;
  /** As git writes it: `100644`, `100755`, `120000` for a link, `160000` for a submodule. */
  readonly mode: string;
  /** The object's name. */
  readonly object: string;
}

/** What a path's name says of the bytecode in it; `undefined` for what is not called like bytecode. */
function bytecodeAt(path: string): BytecodeName | undefined {
  return bytecodeName(basename(path), isInCache(path));
}

function isInCache(path: string): boolean {
  return cacheDirectoryName(basename(dirname(path)));
}

/** Reads the raw records of `git ls-files --stage -z`; paths in conflict are left out, which nobody has decided on yet. */
export function parseIndexEntries(records: readonly string[]): IndexEntry[] {
  return records.flatMap((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', object = '', stage] = record.slice(0, tab).split(' ');
    const rawPath = record.slice(tab + 1);
    return stage === '0' ? [{ mode, object, path: textOfRaw(rawPath), rawPath }] : [];
  });
}

/**
 * The bytecode that the index has: files only. What is called like it beside sources and does not begin like it is
 * something else.
 */
export function trackedBytecode(top: string): IndexEntry[] {
  const records = rawRecords(top, ['ls-files', '--stage', '-z', '--', ...BYTECODE_PATHSPECS]);
  return onlyBytecode(top, parseIndexEntries(records));
}

/** Those of some entries that are bytecode, each path once. */
export function onlyBytecode(top: string, entries: readonly IndexEntry[]): IndexEntry[] {
  const named = entries.filter(({ mode, path }) => mode.startsWith('100') && bytecodeAt(path));
  const unsure = named.filter(({ path }) => path.endsWith('.pyc') && !isInCache(path));
  const contents = blobs(
    top,
    unsure.map(({ object }) => object),
  );
  const others = new Set(unsure.filter(({ object }) => isSomethingElse(contents.get(object))));
  const byPath = new Map(named.map((entry) => [entry.path, entry]));
  return [...byPath.values()].filter((entry) => !others.has(entry));
}

/**
 * Whether bytecode may be all that there is of a program: outside `__pycache__` Python imports it without a source, and
 * none lies beside it.
 */
export function mayBeOnlyCopy(top: string, { rawPath }: IndexEntry): boolean {
  const found = bytecodeAt(rawPath);
  if (found === undefined || found.kind === 'temporary' || isInCache(rawPath)) return false;
  const source = join(dirname(rawPath), found.stem);
  return !SOURCE_SUFFIXES.some((suffix) => {
    return fs.existsSync(Buffer.concat([Buffer.from(`${top}/`), rawBytes(source + suffix)]));
  });
}

/** Also what is too short to begin like bytecode: files that tests have for their names, and that no Python wrote. */
function isSomethingElse(content: Uint8Array | undefined): boolean {
  if (content === undefined) return false;
  const header = parseHeader(content);
  return (
    header.kind === 'not-bytecode' || (header.kind === 'damaged' && header.magic === undefined)
  );
}
