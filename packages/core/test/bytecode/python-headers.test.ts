import fc from 'fast-check';
import { pyc } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { parseHeader } from '../../src/bytecode/header.js';
import { interpreterOfMagic, interpreterOfTag } from '../../src/bytecode/interpreter.js';
import { CLASSIFY_HEADERS, MAGIC_AND_TAG } from './python-scripts.js';
import { ask, minor, modern, pythons, tagOf } from './pythons.js';

const SAMPLES = 500;

describe.each(pythons)('Python $version', (python) => {
  it('47, 49: has a magic number and a tag that we know', () => {
    const [magic, tag] = ask(python, MAGIC_AND_TAG) as [number, string | null];
    const interpreter = { implementation: 'cpython', version: python.version };
    expect(interpreterOfMagic(magic)).toEqual(interpreter);
    expect(tag).toBe(modern.includes(python) ? tagOf(python) : null);
    if (tag !== null) expect(interpreterOfTag(tag)).toEqual(interpreter);
  });
});

describe.each(modern)('Python $version', (python) => {
  it('39, 47, 48, 49: judges headers as we do', () => {
    const [magic] = ask(python, MAGIC_AND_TAG) as [number, string];
    const samples = fc.sample(header(magic, minor(python) >= 7), SAMPLES);
    const ours = samples.map((sample) => verdict(sample, magic));
    expect(ours).toEqual(ask(python, CLASSIFY_HEADERS, samples));
    const hashes = minor(python) >= 7 ? ['checked', 'unchecked'] : [];
    const all = ['current', 'stale', 'EOFError', 'ImportError', ...hashes];
    expect(new Set(ours)).toEqual(new Set(all));
  });
});

const MADE_UP = ['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;

describe.each(modern)('Python $version', (python) => {
  it.each(MADE_UP.filter((version) => version === python.version))(
    'takes made-up bytecode of %s for real',
    (version) => {
      const source = { mtime: 1_700_000_000, size: 42 };
      const bytes = Array.from(pyc({ version, ...source }));
      expect(ask(python, CLASSIFY_HEADERS, [{ bytes, ...source }])).toEqual(['current']);
    },
  );
});

interface HeaderSample {
  readonly bytes: readonly number[];
  /** Of the source. */
  readonly mtime: number;
  readonly size: number;
}

/** A header that is mostly right for an interpreter, and wrong in every way now and then. */
function header(own: number, hasFlags: boolean): fc.Arbitrary<HeaderSample> {
  // Python 3.6 does not take the time modulo 2^32, so that such a source's bytecode is never current there.
  const time = hasFlags ? fc.integer({ min: -(2 ** 31), max: 2 ** 34 }) : fc.nat(2 ** 31);
  return fc
    .record({
      magic: mostly(own, fc.nat(65_535)),
      end: mostly(0x0a0d, fc.nat(65_535)),
      flags: mostly(0, fc.constantFrom(1, 2, 3, 4, 5, 0x80000000)),
      mtime: time,
      mtimeError: mostly(0, fc.constantFrom(1, 2 ** 30)),
      size: hasFlags ? fc.nat(2 ** 31).map((size) => size * 7) : fc.nat(2 ** 31),
      sizeError: mostly(0, fc.constantFrom(1, 2 ** 30)),
      length: mostly(20, fc.nat(20)),
    })
    .map(({ magic, end, flags, mtime, mtimeError, size, sizeError, length }) => {
      const words = [...(hasFlags ? [flags] : []), mtime + mtimeError, size + sizeError];
      const view = new DataView(new ArrayBuffer(20));
      view.setUint16(0, magic, true);
      view.setUint16(2, end, true);
      for (const [index, word] of words.entries())
        view.setUint32(4 + 4 * index, modulo32(word), true);
      return { bytes: Array.from(new Uint8Array(view.buffer, 0, length)), mtime, size };
    });
}

function mostly(value: number, others: fc.Arbitrary<number>): fc.Arbitrary<number> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, others);
}

/** What importlib would do with this file, as we read it. */
function verdict({ bytes, mtime, size }: HeaderSample, own: number): string {
  const parsed = parseHeader(Uint8Array.from(bytes));
  if (!('magic' in parsed) || parsed.magic !== own) return 'ImportError';
  switch (parsed.kind) {
    case 'damaged':
      return parsed.why.startsWith('invalid flags') ? 'ImportError' : 'EOFError';
    case 'hash':
      return parsed.checked ? 'checked' : 'unchecked';
    case 'timestamp':
      return parsed.sourceMtime === modulo32(mtime) && parsed.sourceSize === modulo32(size)
        ? 'current'
        : 'stale';
    case 'unknown':
      return parsed.kind;
  }
}

function modulo32(value: number): number {
  return Number(BigInt.asUintN(32, BigInt(value)));
}
