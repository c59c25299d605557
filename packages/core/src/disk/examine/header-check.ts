import { Buffer } from 'node:buffer';
import fs from 'node:fs';

import { HEADER_LENGTH, parseHeader, type PycHeader } from '../../bytecode/header.js';
import { interpreterOfTag } from '../../bytecode/interpreter.js';
import type { BytecodeName } from '../../bytecode/names.js';
import { withDescriptors } from '../descriptors.js';

/** What a file's beginning says about it. */
export type HeaderVerdict =
  | 'current'
  | 'stale'
  /** Too short to have a magic number. */
  | 'too-short'
  | 'damaged'
  | 'contradicts-name'
  | 'not-bytecode';

const { O_RDONLY } = fs.constants;
// Neither exists on Windows. They keep a file that was swapped for a FIFO or a symlink from being waited for or followed.
const O_NONBLOCK = (fs.constants.O_NONBLOCK as number | undefined) ?? 0;
const O_NOFOLLOW = (fs.constants.O_NOFOLLOW as number | undefined) ?? 0;
const JAVA_CLASS = Buffer.from([0xca, 0xfe, 0xba, 0xbe]);

/**
 * Reads the first bytes of a regular file.
 *
 * @throws the system's error
 */
export function readStart(path: string | Buffer, length: number): Buffer {
  const flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW;
  const descriptor = withDescriptors(() => fs.openSync(path, flags));
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, length, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Judges a file by its header, as CPython's import would, except that a source's hash is not computed: hash-based files
 * count as current.
 *
 * @param source where the source lies, if it does
 * @throws the system's error when the file cannot be read
 */
export function checkHeader(
  path: string | Buffer,
  name: BytecodeName,
  source?: string | Buffer,
): HeaderVerdict {
  const bytes = readStart(path, HEADER_LENGTH);
  if (name.kind === 'jython') {
    return bytes.subarray(0, 4).equals(JAVA_CLASS) ? 'current' : 'not-bytecode';
  }
  const header = parseHeader(bytes);
  if (header.kind === 'damaged') return header.magic === undefined ? 'too-short' : 'damaged';
  if (header.kind === 'not-bytecode') return header.kind;
  if (contradictsTag(header, name.tag)) return 'contradicts-name';
  return source !== undefined && isStale(header, source) ? 'stale' : 'current';
}

function contradictsTag(header: PycHeader, tag: string | undefined): boolean {
  if (tag === undefined || !('interpreter' in header)) return false;
  const named = interpreterOfTag(tag);
  if (named?.implementation !== 'cpython' || named.version === undefined) return false;
  const { implementation, version } = header.interpreter;
  return implementation === 'cpython' && version !== named.version;
}

function isStale(header: PycHeader, source: string | Buffer): boolean {
  if (header.kind !== 'timestamp') return false;
  const stats = fs.statSync(source, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  const { sourceMtime, sourceSize } = header;
  if (sourceMtime !== modulo32(Math.trunc(stats.mtimeMs / 1000))) return true;
  return sourceSize !== undefined && sourceSize !== modulo32(stats.size);
}

function modulo32(value: number): number {
  return Number(BigInt.asUintN(32, BigInt(value)));
}
