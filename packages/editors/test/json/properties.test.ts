import fc from 'fast-check';
import { parse, stripComments } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';

import { hide, unhide } from '../../src/index.js';
import { after, fileOf } from '../support/texts.js';
import { documents } from './documents.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 2_000);
const TOKENS = ['{', '}', '[', ']', ',', ':', '"', '/', '*', '\n', '\r', ' ', 'a', '\\', '1'];
const OURS = ['**/__pycache__', '**/*.pyc', '**/*.pyo'];
const file = fc.constantFrom(fileOf('vscode', 0), fileOf('vscode', 1), fileOf('vscode', 2));
const options = fc.record({ watcher: fc.boolean(), search: fc.boolean() });

function values(text: string): unknown {
  return parse(text.replace(/^\ufeff/, ''), [], { allowTrailingComma: true });
}

/** The comments of a text, in their order. */
function comments(text: string): string[] {
  const tokens = text.matchAll(/"(?:\\.|[^"\\])*"|(\/\/[^\r\n]*|\/\*[^]*?\*\/)/g);
  return [...tokens].flatMap(([, comment]) => comment ?? []);
}

/** What a value holds without the patterns of ours that are true, and without what is empty then. */
function withoutOurs(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => !(/__pycache__|\*\.py[co]$/.test(key) && inner === true))
    .map(([key, inner]) => [key, withoutOurs(inner)] as const)
    .filter(([, inner]) => JSON.stringify(inner) !== '{}');
  return Object.fromEntries(entries);
}

describe('of any document', () => {
  it('hiding adds its keys and nothing else, keeps every comment, and can be taken back', () => {
    let added = 0;
    fc.assert(
      fc.property(documents, file, options, (text, settings, wanted) => {
        const change = hide(text, settings, wanted);
        if (change.kind !== 'added') return;
        added += 1;
        const now = after(text, change);
        expect(withoutOurs(values(now))).toEqual(withoutOurs(values(text) ?? {}));
        expect(comments(now)).toEqual(comments(text));
        expect(JSON.stringify(values(now))).toContain(OURS[0]);
        expect(['unchanged', 'kept']).toContain(hide(now, settings, wanted).kind);
        expect(after(now, unhide(now, settings, { before: text }))).toBe(text);
      }),
      { numRuns: RUNS },
    );
    expect(added).toBeGreaterThan(RUNS / 2);
  });

  it('what is taken back without the earlier text is ours, and byte for byte where all of it was', () => {
    fc.assert(
      fc.property(documents, file, options, (text, settings, wanted) => {
        const change = hide(text, settings, wanted);
        if (change.kind !== 'added') return;
        const now = after(text, change);
        const back = after(now, unhide(now, settings));
        expect(withoutOurs(values(back))).toEqual(withoutOurs(values(text) ?? {}));
        expect(comments(back)).toEqual(comments(text));
        const hasOwn = /__pycache__|\.py[co]/.test(text) || /\{\s*\}/.test(stripComments(text));
        if (!hasOwn && values(text) !== undefined) expect(back).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('what was written since stays, and so does all that was there before', () => {
    fc.assert(
      fc.property(documents, file, (text, settings) => {
        const change = hide(text, settings);
        if (change.kind !== 'added') return;
        const since = `${after(text, change)}\n// since`;
        const back = after(since, unhide(since, settings, { before: text }));
        expect(values(back)).toEqual(values(text) ?? {});
      }),
      { numRuns: RUNS },
    );
  });

  it('lines that are added begin as their neighbours do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('  ', '    ', '\t', '   '),
        fc.constantFrom('\n', '\r\n'),
        (unit, eol) => {
          const text = JSON.stringify({ a: { b: 1 } }, null, unit).replaceAll('\n', eol);
          const now = after(text, hide(text, fileOf('vscode')));
          const ordered = JSON.stringify(values(now), null, unit).replaceAll('\n', eol);
          expect(now).toBe(ordered);
        },
      ),
    );
  });
});

it('any text at all is read, and never changed into one that cannot be', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...TOKENS) }), (text) => {
      for (const change of [hide(text, fileOf('vscode')), unhide(text, fileOf('vscode'))]) {
        if ('edit' in change)
          expect(hide(after(text, change), fileOf('vscode')).kind).not.toBe('refused');
      }
    }),
    { numRuns: RUNS },
  );
});
