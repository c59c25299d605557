import { applyEdits, fixText, type Finding } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check, rules, scan } from '../../src/index.js';
import { anyText, makefiles } from '../support/arbitraries.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 200);

/** Recipes that clean up, right and wrong, and what stands around them. */
const LINES = [
  '.PHONY: clean',
  'clean:',
  'clean::',
  'clean-pyc: clean ## remove bytecode',
  'RM = rm',
  'ifdef A',
  'endif',
  '.ONESHELL:',
  '# nopycache ignore=deletes-git-refs,not-phony -- because',
  '\t# nopycache ignore=splits-names',
  `\tfind . -name '*.pyc' -exec rm -f {} +`,
  `\t@-find . -name *.pyc -delete || true`,
  '\tfind . -name __pycache__ -exec $(RM) -rf {} \\;',
  '\trm -rf `find . -name __pycache__` \\',
  '\t  __pycache__ **/*.pyc',
  `\tfind . -name "*$$py.class" -o -name '*$py.class' | xargs rm`,
  '\tgit clean -fdX',
  `    find . -name '*.pyc' -delete`,
  '',
];

const cleaning = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 15 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, eol]) => lines.join(eol) + eol);

function checkAll(text: string): Finding[] {
  return check(text, { rules });
}

describe('check', () => {
  it('says something or nothing of any text, inside it, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, makefiles, cleaning), (text) => {
        for (const { range, fix = [], suggestions = [] } of checkAll(text)) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          for (const edits of [fix, ...suggestions.map((each) => each.edits)]) {
            expect(() => applyEdits(text, edits)).not.toThrow();
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves nothing to fix where everything was fixed, and no other targets than before', () => {
    fc.assert(
      fc.property(cleaning, (text) => {
        const fixed = fixText(text, checkAll);
        expect(checkAll(fixed).filter(({ fix }) => fix !== undefined)).toEqual([]);
        if (!isReadable(text)) return;
        expect(targetsOf(fixed)).toEqual(targetsOf(text));
        for (const { suggestions = [] } of checkAll(text)) {
          for (const { edits } of suggestions) {
            const names = targetsOf(applyEdits(text, edits)).filter((name) => name !== '.PHONY');
            expect(names).toEqual(targetsOf(text).filter((name) => name !== '.PHONY'));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function targetsOf(text: string): string[] {
  return scan(text).statements.flatMap((statement) =>
    statement.kind === 'rule' ? statement.targets.map(({ name }) => name) : [],
  );
}

/** Whether make would read it: what it does not read has no targets to begin with. */
function isReadable(text: string): boolean {
  return scan(text).statements.every(({ kind }) => kind !== 'unknown');
}
