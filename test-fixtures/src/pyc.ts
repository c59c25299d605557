import fs from 'node:fs';
import { dirname, join } from 'node:path';

import type { Make } from './tree.js';

/** What a made-up `.pyc` file says in its header (PEP 552). */
export interface PycOptions {
  /** Such as `3.11`. */
  readonly version?: Version;
  /** Only in the header since 3.7: 1 for unchecked, 3 for checked hashes. */
  readonly flags?: number;
  /** Seconds since 1970, of the source; with a hash flag the hash's first half. */
  readonly mtime?: number;
  /** Bytes, of the source; with a hash flag the hash's second half. Only in the header since 3.3. */
  readonly size?: number;
}

/** By release: `importlib.util.MAGIC_NUMBER`, as a little-endian number. */
const MAGIC_NUMBERS = {
  '2.7': 62211,
  '3.6': 3379,
  '3.7': 3394,
  '3.8': 3413,
  '3.9': 3425,
  '3.10': 3439,
  '3.11': 3495,
  '3.12': 3531,
  '3.13': 3571,
  '3.14': 3627,
} as const;
type Version = keyof typeof MAGIC_NUMBERS;

/** Ends the magic number, so that a transfer as text damages it. */
const RETURN_AND_LINE_FEED = 0x0a0d;
/** `None`, marshalled: enough of a code object for everybody who only reads headers. */
const NONE = 0x4e;

/** The bytes of a `.pyc` file whose header is right, and whose code does nothing. */
export function pyc(options: PycOptions = {}): Uint8Array {
  const { version = '3.11' } = options;
  const words = headerWords(version, options);
  const bytes = new DataView(new ArrayBuffer(4 + words.length * 4 + 1));
  bytes.setUint16(0, MAGIC_NUMBERS[version], true);
  bytes.setUint16(2, RETURN_AND_LINE_FEED, true);
  for (const [index, word] of words.entries()) bytes.setUint32(4 + index * 4, word, true);
  bytes.setUint8(bytes.byteLength - 1, NONE);
  return new Uint8Array(bytes.buffer);
}

/** Bytecode that is current for a source: a file of the tree already, by its path from the bytecode's directory. */
export function pycOf(source: string, version: Version = '3.11'): Make {
  return (path) => {
    const { mtimeMs, size } = fs.statSync(join(dirname(path), source));
    fs.writeFileSync(path, pyc({ version, mtime: Math.trunc(mtimeMs / 1_000), size }));
  };
}

function headerWords(version: Version, { flags = 0, mtime = 0, size = 0 }: PycOptions): number[] {
  if (version === '2.7') return [mtime];
  if (version === '3.6') return [mtime, size];
  return [flags, mtime, size];
}
