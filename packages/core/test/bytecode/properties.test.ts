import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cachePathFromSource, sourcePathsFromCache } from '../../src/bytecode/cache-path.js';
import { HEADER_LENGTH, parseHeader } from '../../src/bytecode/header.js';
import { interpreterOfTag, magicRange } from '../../src/bytecode/interpreter.js';
import { bytecodeName, SOURCE_SUFFIXES, type BytecodeName } from '../../src/bytecode/names.js';
import { anyName, fileName, optimization, source, tag } from './arbitraries.js';

const RUNS = { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 1_000) };

describe('names', () => {
  it('every name is read, and what is read is what it says', () => {
    fc.assert(
      fc.property(anyName, fc.boolean(), (name, insideCache) => {
        const parsed = bytecodeName(name, insideCache);
        if (parsed === undefined) return;
        expect(parsed.stem).not.toBe('');
        expect(name.startsWith(parsed.stem)).toBe(true);
        if (parsed.kind === 'compiled')
          expect([`${said(parsed)}c`, `${said(parsed)}o`]).toContain(name);
      }),
      RUNS,
    );
  });

  it('a temporary name is read as the name it was meant for', () => {
    fc.assert(
      fc.property(anyName, fc.nat(), fc.boolean(), (name, number, insideCache) => {
        const parsed = bytecodeName(`${name}.pyc.${String(number)}`, insideCache);
        const whole = bytecodeName(`${name}.pyc`, insideCache);
        if (whole === undefined) expect(parsed).toBeUndefined();
        else expect({ ...parsed, kind: '' }).toEqual({ ...whole, kind: '' });
      }),
      RUNS,
    );
  });

  it('65: nothing but bytecode is bytecode', () => {
    const others = [
      '.pyd',
      '.so',
      '.pyz',
      '.py',
      '.pyi',
      '.py~',
      '.pyx',
      '.pycx',
      '.pyc.txt',
      '.PYC',
    ];
    const stem = anyName.filter((name) => !name.startsWith('_cffi_'));
    fc.assert(
      fc.property(stem, fc.constantFrom(...others), fc.boolean(), (name, ending, insideCache) => {
        expect(bytecodeName(name + ending, insideCache)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('beside sources, a file belongs to no other name than its own, unless a known tag says so', () => {
    fc.assert(
      fc.property(fileName('/'), (stem) => {
        const parsed = bytecodeName(`${stem}.pyc`, false);
        if (parsed?.tag === undefined) expect(parsed).toEqual({ kind: 'compiled', stem });
        else expect(interpreterOfTag(parsed.tag)).toBeDefined();
      }),
      RUNS,
    );
  });

  it.each([
    '.',
    'a',
    '1',
    '-',
    '_',
    'cpython',
    'cpython-3',
    'cpython-311',
    '-pytest-',
    '-pytest',
    '.opt-1',
    '.opt-',
    '-1.py311',
    '.pyc.1',
    '.pyc',
    'a1',
    '\n',
    '_cffi_',
  ])('a megabyte of %j is read as any name', (piece) => {
    const long = piece.repeat(Math.ceil(2 ** 20 / piece.length));
    for (const name of [long, `x${long}`, `x.${long}`, `${long}/`, `_cffi_${long}`]) {
      for (const ending of [
        '',
        '.pyc',
        '.nbi',
        '.cpython-311.pyc',
        '-pytest-/.pyc',
        '.pyc.1',
        '!.pyc',
      ]) {
        const stem = bytecodeName(name + ending, true)?.stem ?? '';
        expect((name + ending).startsWith(stem)).toBe(true);
      }
      expect(() => interpreterOfTag(name)).not.toThrow();
      const path = cachePathFromSource(`/p/${name}`, 'cpython-311', { platform: 'posix' });
      expect(sourcePathsFromCache(path, { platform: 'posix' }).length).toBeGreaterThan(0);
    }
  });
});

describe('headers', () => {
  const start = fc.tuple(
    fc.oneof(fc.constantFrom(62211, 3379, 3394, 3495, 3571), fc.nat(65_535)),
    fc.constantFrom(0x0a0d, 0x0d0a, 0),
  );
  const content = fc
    .tuple(start, fc.uint8Array({ maxLength: 40, size: 'max' }))
    .map(([words, rest]) => Buffer.concat([new Uint8Array(Uint16Array.from(words).buffer), rest]));
  const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 40, size: 'max' }), content);

  it('all bytes are read, and none after the header count', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const header = parseHeader(bytes);
        expect(parseHeader(bytes.subarray(0, HEADER_LENGTH))).toEqual(header);
        expect(header.kind === 'not-bytecode').toBe(
          bytes.length >= 4 && (bytes[2] !== 0x0d || bytes[3] !== 0x0a),
        );
        if ('interpreter' in header) {
          expect(magicRange(header.magic)?.interpreter).toEqual(header.interpreter);
        }
      }),
      RUNS,
    );
  });
});

describe('paths', () => {
  it('any path is read', () => {
    const platform = fc.constantFrom('posix', 'windows');
    const prefix = fc.option(anyName, { nil: undefined });
    fc.assert(
      fc.property(anyName, anyName, prefix, platform, (folder, name, mirror, syntax) => {
        const options = { platform: syntax, prefix: mirror } as const;
        const sources = sourcePathsFromCache(`${folder}/${name}`, options);
        expect(sources.every((path) => path !== '')).toBe(true);
        expect(cachePathFromSource(`${folder}/${name}`, 'x-1', options)).toMatch(/x-1\.pyc$/);
      }),
      RUNS,
    );
  });

  it.each(['posix', 'windows'] as const)(
    '42: on %s, bytecode leads back to its source',
    (platform) => {
      fc.assert(
        fc.property(source(platform), tag, optimization, (path, writer, level) => {
          const options = { platform };
          const cached = cachePathFromSource(path, writer, { ...options, optimization: level });
          expect(sourcePathsFromCache(cached, options)).toContain(path);
        }),
        RUNS,
      );
    },
  );

  it.each(['posix', 'windows'] as const)(
    '56: on %s, a mirror leads back to its source',
    (platform) => {
      const tops = {
        posix: ['/pfx', '/a/b/', 'rel', '/'],
        windows: ['C:\\B', 'D:/x/', '\\\\h\\s'],
      };
      fc.assert(
        fc.property(
          source(platform),
          fc.constantFrom(...tops[platform]),
          tag,
          (path, prefix, writer) => {
            const options = { platform, prefix, drives: ['C:', 'D:', '\\'] };
            const cached = cachePathFromSource(path, writer, options);
            expect(cached).not.toMatch(/[\\/]__pycache__[\\/]/);
            expect(sourcePathsFromCache(cached, options)).toContain(path);
          },
        ),
        RUNS,
      );
    },
  );

  it('41: what is cached is bytecode, of that tag and level', () => {
    const stemmed = fileName('/').map((stem) => stem + (SOURCE_SUFFIXES[0] ?? ''));
    fc.assert(
      fc.property(stemmed, tag, optimization, (name, writer, level) => {
        const options = { platform: 'posix', optimization: level } as const;
        const cached = cachePathFromSource(`/p/${name}`, writer, options);
        const expected = { kind: 'compiled', stem: name.slice(0, -3), tag: writer };
        expect(bytecodeName(cached.slice('/p/__pycache__/'.length), true)).toEqual(
          level === '' ? expected : { ...expected, optimization: level },
        );
      }),
      RUNS,
    );
  });
});

/** The name that a parsed name stands for, but for its last letter. */
function said({ stem, tag: writer, optimization: level, withoutSuffix }: BytecodeName): string {
  const tagged = writer === undefined ? '' : `${withoutSuffix === true ? '' : '.'}${writer}`;
  return `${stem}${tagged}${level === undefined ? '' : `.opt-${level}`}.py`;
}
