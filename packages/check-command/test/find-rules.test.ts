import { expect, it } from 'vitest';

import { readSeverities, ruleOf, type Place } from '../src/index.js';
import { WORDS } from './support/words.js';

/** A place with numbers for ids, one of whose rules is called as one of {@link WORDS} is. */
const NUMBERED: Place = {
  ...WORDS,
  name: 'numbered',
  rules: WORDS.rules.slice(0, 2).map((rule, index) => ({
    ...rule,
    id: `NUM00${String(index)}`,
    name: ['bad', 'numb'][index] ?? '',
  })),
};
const PLACES = [WORDS, NUMBERED];

it.each([
  ['num000', 'NUM000'],
  ['numb', 'NUM001'],
  ['numbered-bad', 'NUM000'],
  ['Words/Bad', 'words/bad'],
  ['words-bad', 'words/bad'],
])('%s is %s', (written, id) => {
  expect(ruleOf(written, PLACES).id).toBe(id);
  expect(readSeverities([`${written}:off`], PLACES)).toEqual({ [id]: 'off' });
});

it('several rules of a name are all told', () => {
  expect(() => ruleOf('bad', PLACES)).toThrow(
    'Several rules are called "bad": words/bad, NUM000. Write one of these.',
  );
});
