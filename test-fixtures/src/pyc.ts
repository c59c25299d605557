/** What a made-up `.pyc` file says in its header (PEP 552). */
export interface PycOptions {
  /** Such as `3.11`. */
  readonly version?: keyof typeof MAGIC_NUMBERS;
  readonly flags?: number;
  /** Seconds since 1970 and bytes, of the source. */
  readonly mtime?: number;
  readonly size?: number;
}

/** By release: `importlib.util.MAGIC_NUMBER`, as a little-endian number. */
const MAGIC_NUMBERS = {
  '2.7': 62211,
  '3.6': 3379,
  '3.8': 3413,
  '3.11': 3495,
  '3.12': 3531,
  '3.13': 3571,
} as const;

/** `None`, marshalled: enough of a code object for everybody who only reads headers. */
const NONE = 0x4e;

/** The bytes of a `.pyc` file whose header is right, and whose code does nothing. */
export function pyc({
  version = '3.11',
  flags = 0,
  mtime = 0,
  size = 0,
}: PycOptions = {}): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(17));
  bytes.setUint16(0, MAGIC_NUMBERS[version], true);
  bytes.setUint16(2, 0x0a0d, true);
  bytes.setUint32(4, flags, true);
  bytes.setUint32(8, mtime, true);
  bytes.setUint32(12, size, true);
  bytes.setUint8(16, NONE);
  return new Uint8Array(bytes.buffer);
}
