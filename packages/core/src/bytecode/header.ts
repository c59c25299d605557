import { magicRange, type HeaderLayout, type Interpreter } from './interpreter.js';

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

/** How long a header is, the magic number included. */
const LENGTHS: Readonly<Record<HeaderLayout, number>> = {
  mtime: 8,
  'mtime-size': 12,
  flags: HEADER_LENGTH,
};

/**
 * Reads a `.pyc` file's header.
 *
 * @param bytes the file's beginning: at least {@link HEADER_LENGTH} bytes, or the whole file where it is shorter.
 */
export function parseHeader(bytes: Uint8Array): PycHeader {
  const length = String(bytes.length);
  if (bytes.length < 4) return { kind: 'damaged', why: `only ${length} bytes long` };
  if (bytes[2] !== 0x0d || bytes[3] !== 0x0a) return { kind: 'not-bytecode' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint16(0, true);
  const known = magicRange(magic);
  if (known === undefined) return { kind: 'unknown', magic };
  const needed = LENGTHS[known.layout];
  if (bytes.length < needed) {
    const why = `${length} bytes long, its header alone has ${String(needed)}`;
    return { kind: 'damaged', magic, why };
  }
  return READERS[known.layout](view, magic, known.interpreter);
}

type Reader = (view: DataView, magic: number, interpreter: Interpreter) => PycHeader;

const READERS: Readonly<Record<HeaderLayout, Reader>> = {
  mtime: (view, magic, interpreter) => {
    return { kind: 'timestamp', magic, interpreter, sourceMtime: view.getUint32(4, true) };
  },
  'mtime-size': (view, magic, interpreter) => timestamp(view, 4, magic, interpreter),
  flags: withFlags,
};

function withFlags(view: DataView, magic: number, interpreter: Interpreter): PycHeader {
  const flags = view.getUint32(4, true);
  if ((flags & ~(HASH_BASED | CHECK_SOURCE)) !== 0) {
    return { kind: 'damaged', magic, why: `invalid flags 0x${flags.toString(16)}` };
  }
  if ((flags & HASH_BASED) === 0) return timestamp(view, 8, magic, interpreter);
  const checked = (flags & CHECK_SOURCE) !== 0;
  return { kind: 'hash', magic, interpreter, checked, sourceHash: hexadecimal(view, 8, 16) };
}

function timestamp(view: DataView, at: number, magic: number, interpreter: Interpreter): PycHeader {
  const sourceMtime = view.getUint32(at, true);
  return {
    kind: 'timestamp',
    magic,
    interpreter,
    sourceMtime,
    sourceSize: view.getUint32(at + 4, true),
  };
}

function hexadecimal(view: DataView, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += view.getUint8(at).toString(16).padStart(2, '0');
  return text;
}
