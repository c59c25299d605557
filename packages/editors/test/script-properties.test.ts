import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check, EDITORS, hide, rules, unhide } from '../src/index.js';
import { after } from './support/texts.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 2_000);
const all = Object.values(EDITORS).flatMap((editor) => editor.files);
/** One file of each form: forks of VS Code share theirs. */
const files = [...new Map(all.map((file) => [file.form, file])).values()];

/** What start-up files of editors are made of, ends of line of every kind, and parts of our own markers. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r', '\ufeff', '"', "'", '--', '[[', ']]', ';;', '#', '\n\n'),
      fc.constantFrom(
        '\nrequire("nvim-tree").setup()\n',
        'return',
        'end',
        'function()',
        '= {',
        '}',
      ),
      fc.constantFrom(
        '\nlet NERDTreeIgnore=',
        "'^__pycache__$'",
        '\nset hidden_filter x\n',
        '\n\\',
      ),
      fc.constantFrom(
        '" >>>',
        '-- <<<',
        ' nopycache hide nerdtree',
        ' v1 ',
        '\nset hiddenfiles "a:b"\n',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('of any text and any editor', () => {
  it('hiding and taking it back is nothing, and hiding twice is hiding once', () => {
    let added = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(...files), (before, file) => {
        const change = hide(before, file);
        if (change.kind !== 'added') return;
        added += 1;
        const hidden = after(before, change);
        expect(hide(hidden, file)).toEqual({ kind: 'unchanged' });
        expect(after(hidden, unhide(hidden, file, { before }))).toBe(before);
      }),
      { numRuns: RUNS },
    );
    expect(added).toBeGreaterThan(RUNS / 5);
  });

  it('findings stand in the text, and what they offer can be done', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...files), (before, file) => {
        for (const { range, fix = [], suggestions = [] } of check(before, { file, rules })) {
          const edits = [...fix, ...suggestions.flatMap((suggestion) => suggestion.edits)];
          for (const [start, end] of [range, ...edits.map((edit) => edit.range)]) {
            expect(0 <= start && start <= end && end <= before.length).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    '"',
    "'",
    '{',
    '[[',
    '--[[',
    '[',
    '\n',
    '\n\\',
    '  ',
    'let NERDTreeIgnore ',
    'custom = { ',
    '<ignoreFiles ',
    '(add-to-list ',
    ';',
  ])('a long text of %j is read in time', (unit) => {
    const long = unit.repeat(Math.trunc(60_000 / unit.length));
    for (const file of files) {
      const start = performance.now();
      check(long, { file, rules });
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
