import { pyc } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { HEADER_LENGTH, parseHeader } from '../../src/bytecode/header.js';
import { interpreterOfTag } from '../../src/bytecode/interpreter.js';

const CPYTHON_311 = { implementation: 'cpython', version: '3.11' };

function bytes(hexadecimal: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex'));
}

describe('timestamps', () => {
  it('47: reads what CPython 3.13 wrote', () => {
    expect(parseHeader(bytes('f30d0d0a 00000000 d222046b 2f000000 e300'))).toEqual({
      kind: 'timestamp',
      magic: 3571,
      interpreter: { implementation: 'cpython', version: '3.13' },
      sourceMtime: 0x6b0422d2,
      sourceSize: 0x2f,
    });
  });

  it('47: reads times and sizes up to 2^32', () => {
    const mtime = 2 ** 32 - 1;
    expect(parseHeader(pyc({ mtime, size: mtime }))).toMatchObject({
      sourceMtime: mtime,
      sourceSize: mtime,
    });
    expect(parseHeader(pyc())).toMatchObject({ sourceMtime: 0, sourceSize: 0 });
  });

  it('48: looks at the source for flag 2 alone, as CPython does', () => {
    expect(parseHeader(pyc({ flags: 2, mtime: 5 }))).toMatchObject({
      kind: 'timestamp',
      sourceMtime: 5,
    });
  });

  it('49: reads the twelve bytes of 3.3 to 3.6', () => {
    expect(parseHeader(bytes('330d0d0a d222046b 2f000000'))).toEqual({
      kind: 'timestamp',
      magic: 3379,
      interpreter: { implementation: 'cpython', version: '3.6' },
      sourceMtime: 0x6b0422d2,
      sourceSize: 0x2f,
    });
  });

  it('49: reads the eight bytes of Python 2, which has no size', () => {
    expect(parseHeader(bytes('03f30d0a d222046b 63'))).toEqual({
      kind: 'timestamp',
      magic: 62211,
      interpreter: { implementation: 'cpython', version: '2.7' },
      sourceMtime: 0x6b0422d2,
    });
  });
});

describe('hashes', () => {
  it.each([
    [1, false],
    [3, true],
  ])('48: flags %i are a hash, checked: %s', (flags, checked) => {
    expect(parseHeader(pyc({ flags, mtime: 0x04030201, size: 0x08070605 }))).toEqual({
      kind: 'hash',
      magic: 3495,
      interpreter: CPYTHON_311,
      checked,
      sourceHash: '0102030405060708',
    });
  });
});

describe('damage', () => {
  it.each([0, 1, 2, 3])('39: %i bytes have no magic number', (length) => {
    const header = parseHeader(pyc().subarray(0, length));
    expect(header).toEqual({ kind: 'damaged', why: `only ${String(length)} bytes long` });
  });

  it.each([
    ['2.7', 8],
    ['3.6', 12],
    ['3.7', 16],
    ['3.11', 16],
    ['3.14', 16],
  ] as const)('39, 49: a header of %s has %i bytes', (version, needed) => {
    const whole = pyc({ version });
    expect(parseHeader(whole.subarray(0, needed))).toMatchObject({ kind: 'timestamp' });
    for (let length = 4; length < needed; length += 1) {
      expect(parseHeader(whole.subarray(0, length))).toMatchObject({
        kind: 'damaged',
        why: `${String(length)} bytes long, its header alone has ${String(needed)}`,
      });
    }
    expect(needed).toBeLessThanOrEqual(HEADER_LENGTH);
  });

  it.each([4, 5, 8, 0x100, 0x80000000, 0xffffffff])('39: no interpreter sets flags %i', (flags) => {
    expect(parseHeader(pyc({ flags }))).toEqual({
      kind: 'damaged',
      magic: 3495,
      why: `invalid flags 0x${flags.toString(16)}`,
    });
  });
});

describe('others', () => {
  it.each(['These are notes.\n', 'x = 1', '\r\n\r', 'a70d\r\n', 'PK\x03\x04', '\x7fELF'])(
    '39: %j is not bytecode',
    (text) => {
      expect(parseHeader(Buffer.from(text.padEnd(4)))).toEqual({ kind: 'not-bytecode' });
    },
  );

  it('41: an unknown magic number is no damage', () => {
    expect(parseHeader(bytes('ff2f0d0a'))).toEqual({ kind: 'unknown', magic: 0x2fff });
  });

  it('40: tells another interpreter than the name does', () => {
    expect(parseHeader(pyc({ version: '3.11' }))).toMatchObject({ interpreter: CPYTHON_311 });
    expect(interpreterOfTag('cpython-313')).not.toEqual(CPYTHON_311);
  });

  it('reads a part of a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('before'), pyc({ mtime: 7 }), Buffer.from('after')]);
    expect(parseHeader(larger.subarray(6))).toMatchObject({ kind: 'timestamp', sourceMtime: 7 });
  });
});
