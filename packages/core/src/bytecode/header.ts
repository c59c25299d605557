import { magicRange, type Interpreter } from './interpreter.js';

/**
 * The start of a `.pyc` file (PEP 552; `_classify_pyc` in `Lib/importlib/_bootstrap_external.py`).
 *
 * - `timestamp`: current while the source's modification time and size are these.
 * - `hash`: current while the source's SipHash is this; `checked` says whether the interpreter looks at all.
 * - `unknown`: ends its magic number as bytecode does, written by an interpreter that this table does not know.
 * - `damaged`: begins as bytecode and would not import: cut short, or with flags no interpreter sets.
 * - `not-bytecode`: something else under a bytecode name.
 */
export type PycHeader =
  | {
      readonly kind: 'timestamp';
      readonly magic: number;
      readonly interpreter: Interpreter;
      /** Seconds since 1970, modulo 2^32. */
      readonly sourceMtime: number;
      /** Bytes modulo 2^32; missing before CPython 3.3. */
      readonly sourceSize?: number;
    }
  | {
      readonly kind: 'hash';
      readonly magic: number;
      readonly interpreter: Interpreter;
      readonly checked: boolean;
      /** Eight bytes in hexadecimal. */
      readonly sourceHash: string;
    }
  | { readonly kind: 'unknown'; readonly magic: number }
  | { readonly kind: 'damaged'; readonly magic?: number; readonly why: string }
  | { readonly kind: 'not-bytecode' };

/** The bytes {@link parseHeader} wants to see: the longest header, PEP 552's. */
export const HEADER_LENGTH = 16;

const HASH_BASED = 0b01;
const CHECK_SOURCE = 0b10;

/**
 * Reads a `.pyc` file's header.
 *
 * @param bytes the file's beginning: at least {@link HEADER_LENGTH} bytes, or the whole file where it is shorter.
 */
export function parseHeader(bytes: Uint8Array): PycHeader {
  if (bytes.length < 4) return { kind: 'damaged', why: `only ${String(bytes.length)} bytes long` };
  if (bytes[2] !== 0x0d || bytes[3] !== 0x0a) return { kind: 'not-bytecode' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint16(0, true);
  const known = magicRange(magic);
  if (known === undefined) return { kind: 'unknown', magic };
  const { interpreter, layout } = known;
  const needed = { mtime: 8, 'mtime-size': 12, flags: 16 }[layout];
  if (bytes.length < needed) {
    return {
      kind: 'damaged',
      magic,
      why: `${String(bytes.length)} bytes long, its header alone has ${String(needed)}`,
    };
  }
  if (layout === 'mtime') {
    return { kind: 'timestamp', magic, interpreter, sourceMtime: view.getUint32(4, true) };
  }
  if (layout === 'mtime-size') return timestamp(view, 4, magic, interpreter);
  const flags = view.getUint32(4, true);
  if ((flags & ~(HASH_BASED | CHECK_SOURCE)) !== 0) {
    return { kind: 'damaged', magic, why: `invalid flags 0x${flags.toString(16)}` };
  }
  if ((flags & HASH_BASED) === 0) return timestamp(view, 8, magic, interpreter);
  return {
    kind: 'hash',
    magic,
    interpreter,
    checked: (flags & CHECK_SOURCE) !== 0,
    sourceHash: hexadecimal(bytes.subarray(8, 16)),
  };
}

function timestamp(view: DataView, at: number, magic: number, interpreter: Interpreter): PycHeader {
  return {
    kind: 'timestamp',
    magic,
    interpreter,
    sourceMtime: view.getUint32(at, true),
    sourceSize: view.getUint32(at + 4, true),
  };
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
