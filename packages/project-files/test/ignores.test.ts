import { applyEdits } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, recommendedRules } from '../src/index.js';

describe('comments that ask not to be told', () => {
  const text = (first: string, second = ''): string =>
    `services:\n  a:\n    environment:\n      ${first}\n      PYTHONDONTWRITEBYTECODE: no${second}\n`;
  const found = (yaml: string, inlineConfig = true): number =>
    check(yaml, { kind: 'compose', inlineConfig }).filter(
      ({ ruleId }) => ruleId !== 'project-files/unused-ignore',
    ).length;

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

  it('in TOML', () => {
    const toml =
      '[tool.poe.env]\n# nopycache ignore=falsy-text-enables -- why\nPYTHONDONTWRITEBYTECODE = "no"\n';
    expect(check(toml, { kind: 'pyproject' })).toEqual([]);
    const behind =
      '[tool.poe.env]\nPIP_NO_COMPILE = "1" # nopycache ignore=no-inverted-pip-no-compile';
    expect(check(behind, { kind: 'pyproject' })).toEqual([]);
  });
});

describe('comments that are for nothing', () => {
  const told = (text: string): [string, string | undefined][] =>
    check(text, { kind: 'pyproject' }).map(({ message, range, fix }) => [
      `${text.slice(...range)}: ${message}`,
      fix && applyEdits(text, fix),
    ]);
  const TABLE = '[tool.poe.env]\nPYTHONDONTWRITEBYTECODE = "1"';

  it('go with their line', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = `# nopycache ignore=relative-prefix -- why\n${TABLE}\n`.replaceAll('\n', eol);
      expect(told(text)).toEqual([
        [
          'relative-prefix: There is no `relative-prefix` here to ignore. Take it out of the comment.',
          text.slice(text.indexOf('\n') + 1),
        ],
      ]);
    }
    const last = `${TABLE}\n# nopycache file ignore=relative-prefix`;
    expect(told(last).map(([, mended]) => mended)).toEqual([`${TABLE}\n`]);
  });

  it.each([
    [`${TABLE} # nopycache ignore=relative-prefix`, ['relative-prefix']],
    [
      `# nopycache ignore=relative-prefix, project-files/unreadable\n${TABLE}`,
      ['relative-prefix', 'project-files/unreadable'],
    ],
  ])('stay where a person is to decide: %j', (text, names) => {
    const found = told(text);
    expect(found.map(([said]) => said.split(': There')[0])).toEqual(names);
    expect(found.map(([, mended]) => mended)).toEqual(names.map(() => undefined));
  });

  it('are told of by a name that no rule has', () => {
    expect(told(`# nopycache ignore=relativ-prefix\n${TABLE}`)).toEqual([
      [
        'relativ-prefix: No rule is called "relativ-prefix". Correct it, or take it out of the comment.',
        undefined,
      ],
    ]);
  });

  it.each([
    ['where the rule has not looked', '# nopycache ignore=zero-is-version-dependent\n[a]'],
    ['where nothing could be read', '# nopycache ignore=relative-prefix\n[a\n{{ python }}'],
  ])('are not told of %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('are not told of where that rule is off', () => {
    const rules = recommendedRules.filter(({ id }) => id !== 'project-files/unused-ignore');
    const text = '# nopycache ignore=relative-prefix\n[a]';
    expect(check(text, { kind: 'pyproject', rules })).toEqual([]);
  });
});
