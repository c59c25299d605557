import { execFileSync } from 'node:child_process';

import { program, skipWithout } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { shellWord } from '../../src/index.js';

it('quotes only what needs it', () => {
  expect(['a/b.pyc', '--x=1', 'a b', "it's", '', '$x'].map(shellWord)).toEqual([
    'a/b.pyc',
    '--x=1',
    "'a b'",
    String.raw`'it'\''s'`,
    "''",
    "'$x'",
  ]);
});

it.skipIf(skipWithout('dash'))('gives a shell the words back', () => {
  const word = fc.string({ unit: 'binary-ascii' }).map((text) => text.replaceAll('\0', ''));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), (words) => {
      const script = `printf '%s\\0' ${['-', ...words].map(shellWord).join(' ')}`;
      const printed = execFileSync(program('dash') ?? 'dash', ['-c', script], { encoding: 'utf8' });
      expect(printed.split('\0').slice(1, -1)).toEqual(words);
    }),
    { numRuns: 20 },
  );
});
