import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { redirect, removeRedirect, type Prefix } from '../src/index.js';
import { after, shells } from './support/texts.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 2_000);

/** What start-up files are made of, ends of line of every kind, and parts of our own markers. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\ufeff',
        '# x',
        'if true; then',
        '"',
        "'",
        '<<E',
        '[env]',
      ),
      fc.constantFrom('# >>>', '# <<<', 'nopycache redirect', ' export PATH=x\n', '\\\n', '\t'),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));
const path = fc
  .string({ unit: fc.constantFrom('a', ' ', "'", '"', '$', '\\', '!', '`', '{', '%', 'é', '~') })
  .map((name): Prefix => ({ kind: 'path', path: `/${name}x` }));
const shell = fc.constantFrom(...shells);

describe('of any text', () => {
  it('adding, updating and removing a block is nothing', () => {
    fc.assert(
      fc.property(text, shell, path, path, fc.boolean(), (before, own, first, second, aliases) => {
        const change = redirect(before, own, { prefix: first, aliases });
        if (change.kind === 'refused' || change.kind === 'kept') return;
        const added = after(before, change);
        const next = redirect(added, own, { prefix: second, aliases });
        if (next.kind === 'refused') return;
        const updated = next.kind === 'unchanged' ? added : after(added, next);
        expect(redirect(updated, own, { prefix: second, aliases })).toEqual({ kind: 'unchanged' });
        for (const each of [added, updated]) {
          expect(after(each, removeRedirect(each))).toBe(before);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('what is found stands where it is said to stand, and takes little time', () => {
    fc.assert(
      fc.property(text, shell, (before, own) => {
        for (const { value, range } of own.findSettings(before)) {
          expect(before.slice(...range)).toBe(value);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['"', "'", '{', '((((', '<<a ', 'set ', '  ', '\\', '"\\', 'export x="', ' #'])(
    'a million of %j are read in time',
    (unit) => {
      const long = unit.repeat(Math.trunc(300_000 / unit.length));
      for (const own of shells) {
        const start = performance.now();
        own.findSettings(`${long}\nPYTHONPYCACHEPREFIX=/x\n`);
        expect(performance.now() - start).toBeLessThan(2_000);
      }
    },
  );
});
