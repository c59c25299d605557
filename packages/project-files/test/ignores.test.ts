import { describe, expect, it } from 'vitest';

import { check } from '../src/index.js';

describe('comments that ask not to be told', () => {
  const text = (first: string, second = ''): string =>
    `services:\n  a:\n    environment:\n      ${first}\n      PYTHONDONTWRITEBYTECODE: no${second}\n`;
  const found = (yaml: string, inlineConfig = true): number =>
    check(yaml, { kind: 'compose', inlineConfig }).length;

  it.each([
    ['# nopycache ignore=project-files/falsy-text-enables', ''],
    ['# nopycache ignore=misspelt-variable, falsy-text-enables -- as in production', ''],
    ['# nopycache ignore=falsy-text-enables\n\n      # more', ''],
    ['A: b', ' # nopycache ignore=falsy-text-enables -- why not'],
    ['# nopycache file ignore=falsy-text-enables', ''],
  ])('%s%s', (first, second) => {
    expect(found(text(first, second))).toBe(0);
    expect(found(text(first, second).replaceAll('\n', '\r\n'))).toBe(0);
    expect(found(text(first, second), false)).toBe(1);
  });

  it.each([
    '# nopycache ignore=misspelt-variable',
    '# nopycache ignore=falsy-text-enables\n      A: b',
  ])('not for others: %s', (first) => {
    expect(found(text(first))).toBe(1);
  });

  it('in JSON with comments', () => {
    const json =
      '{ "containerEnv": {\n// nopycache ignore=falsy-text-enables\n"PYTHONDONTWRITEBYTECODE": "no" } }';
    expect(check(json, { kind: 'dev-container' })).toEqual([]);
  });
});
