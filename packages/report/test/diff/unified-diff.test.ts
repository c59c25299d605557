import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  gitRepository,
  skipWithout,
  temporaryDirectory,
  writeTree,
} from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

import { unifiedDiff } from '../../src/diff/index.js';

/** A change of one file: nothing before where it is new. */
interface Change {
  readonly before: string | undefined;
  readonly after: string;
}

type Changes = Readonly<Record<string, Change>>;

/** What a program makes of the files when all diffs are applied as one patch. */
function applied(changes: Changes, apply: (directory: string, patch: string) => void): Changes {
  const { path: directory, remove } = temporaryDirectory();
  onTestFinished(remove);
  for (const [path, { before }] of Object.entries(changes)) {
    if (before !== undefined) writeTree(directory, { [path]: before });
  }
  const patches = Object.entries(changes).map(([path, { before, after }]) =>
    unifiedDiff(path, before, after),
  );
  apply(directory, patches.join(''));
  return Object.fromEntries(
    Object.entries(changes).map(([path, { before }]) => {
      const after = fs.readFileSync(join(directory, path), 'utf8');
      return [path, { before, after }];
    }),
  );
}

function gitApply(directory: string, patch: string): void {
  const { path } = gitRepository(directory);
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: path, input: patch });
}

function gnuPatch(directory: string, patch: string): void {
  const args = ['-p1', '--binary', '--quiet', '--fuzz=0', '--no-backup-if-mismatch'];
  execFileSync('patch', args, { cwd: directory, input: patch });
}

const CHANGES: Changes = {
  'plain.txt': { before: 'a\nb\nc\n', after: 'a\nB\nc\n' },
  'no final newline': { before: 'a\nb', after: 'a\nb\nc' },
  'gets-one.txt': { before: 'a', after: 'a\n' },
  'loses-one.txt': { before: 'a\nb\n', after: 'a\nb' },
  'crlf.txt': { before: 'a\r\nb\r\n', after: 'a\r\nB\r\n' },
  'to-lf.txt': { before: 'a\r\nb\r\n', after: 'a\nb\n' },
  'lone-cr.txt': { before: 'a\rb\n', after: 'a\rc\n' },
  'filled.txt': { before: '', after: 'a\n' },
  'emptied.txt': { before: 'a\n', after: '' },
  'bom.txt': { before: '\uFEFFa\n', after: '\uFEFFb\n' },
  'new.txt': { before: undefined, after: 'a\nb\n' },
  'new and unended': { before: undefined, after: 'a' },
  'two hunks.txt': {
    before: Array.from({ length: 40 }, (_, at) => `${String(at)}\n`).join(''),
    after: Array.from({ length: 40 }, (_, at) => `${at % 30 === 3 ? 'x' : ''}${String(at)}\n`).join(
      '',
    ),
  },
  'a directory/Größe 日本.mk': { before: 'a\n', after: 'b\n' },
  'quote"back\\slash': { before: 'a\n', after: 'b\n' },
  'looks like a header': { before: '-- a/x\n++ b/x\n', after: '@@ -1 +1 @@\ndiff --git a/x b/x\n' },
};
const lines = fc
  .array(fc.constantFrom('a\n', 'b\n', '\n', 'c\r\n', ' x\t\n'), { maxLength: 30 })
  .chain((all) => fc.constantFrom('', 'end').map((end) => all.join('') + end));

describe.each([
  ['git', gitApply],
  ['patch', gnuPatch],
])('%s applies', (name, apply) => {
  it.skipIf(skipWithout(name))('what is hard to apply', () => {
    expect(applied(CHANGES, apply)).toEqual(CHANGES);
  });

  it.skipIf(skipWithout(name))('any change of lines', () => {
    const changed = fc
      .record({ before: lines, after: lines })
      .filter(({ before, after }) => before !== after);
    fc.assert(
      fc.property(fc.array(changed, { minLength: 20, maxLength: 40 }), (all) => {
        const changes = Object.fromEntries(all.map((change, at) => [`f${String(at)}`, change]));
        expect(applied(changes, apply)).toEqual(changes);
      }),
      { numRuns: 10 },
    );
  });

  it.skipIf(skipWithout(name))('a file of which every line changes', () => {
    const many = Array.from({ length: 4_000 }, (_, at) => `line ${String(at)}`);
    const changes = {
      'many.txt': {
        before: `top\n${many.join('\n')}\nbottom`,
        after: `top\n${many.join('\r\n')}\nbottom`,
      },
      'new.txt': { before: undefined, after: many.join('\n') },
      'gone.txt': { before: many.join('\n'), after: 'one' },
    };
    expect(applied(changes, apply)).toEqual(changes);
  });
});

describe('a diff', () => {
  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a', 'same\n', 'same\n')).toBe('');
  });

  it('is of names below the directory where it is applied', () => {
    expect(unifiedDiff('./a b', 'x\n', 'y\n')).toBe(
      'diff --git a/a b b/a b\n--- a/a b\t\n+++ b/a b\t\n@@ -1,1 +1,1 @@\n-x\n+y\n',
    );
  });
});
