import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { addTarget, scan } from '../../src/index.js';
import { makefilesOf, STRETCHES } from '../support/arbitraries.js';
import { changed } from '../support/edited.js';
import { runMake } from '../support/makes.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 60);
const directory = temporaryDirectory();

/** What bmake does not read of what GNU make reads. */
const GNU_ONLY = /^(?:override|define|ifn?def|ifeq|vpath|export A$)|\nifn?def|\\$/;

/** Makefiles that bmake reads as well, and what it alone reads. */
const makefiles = makefilesOf([
  ...STRETCHES.filter((text) => !GNU_ONLY.test(text)),
  '.if defined(NOPE)\nuntaken:\n\techo untaken\n.else\ntaken:\n\techo taken\n.endif',
  '.for i in x1 x2\n${i}:\n\techo ${i}\n.endfor',
  'w!: ; echo w',
  '.MAIN: w',
  'v: .USE\n\techo v',
  'A := ${A:S/a/b/}',
]);

function dryRun(text: string, goals: readonly string[]) {
  fs.writeFileSync(join(directory.path, 'Makefile'), text);
  const made = runMake('bmake', directory.path, ['-n', '-k', ...goals]);
  return { status: made.status, printed: made.stdout + made.stderr };
}

describe.skipIf(skipWithout('bmake'))('a target', () => {
  it('changes nothing that bmake would do, and is one that it finds', () => {
    fc.assert(
      fc.property(makefiles, (text) => {
        const change = addTarget(text);
        fc.pre(change.kind === 'added');
        const before = dryRun(text, []);
        fc.pre(!before.printed.includes('Fatal errors'));
        const after = changed(text, change);
        expect(dryRun(after, [])).toEqual(before);
        const goals = targetsOf(text);
        expect(dryRun(after, goals)).toEqual(dryRun(text, goals));
        const own = dryRun(after, ['clean-pyc']);
        expect(own.status).toBe(0);
        expect(own.printed).toMatch(/^find \. .*-exec rm -rf \{\} \+$/m);
      }),
      { numRuns: RUNS },
    );
  });

  afterAll(directory.remove);
});

function targetsOf(text: string): string[] {
  return scan(text).statements.flatMap((statement) =>
    statement.kind === 'rule'
      ? statement.targets
          .filter(({ computed, name }) => !computed && !/[.%&:]/.test(name))
          .map(({ name }) => name)
      : [],
  );
}
