import { fixText } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check } from '../../src/index.js';
import { unmarked } from '../support/marked.js';

const PIP = 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n';
const RUN = '\nRUN pip install flask\n';

describe('PYC099 unused-ignore', () => {
  it.each([
    'PYC002',
    'pyc002',
    'pip-ignores-dontwrite',
    'Pip-Ignores-Dontwrite',
    'dockerfile-pip-ignores-dontwrite',
    'nopycache/dockerfile-pip-ignores-dontwrite',
    'PYC002 -- we want it',
  ])('a comment may say %s', (written) => {
    expect(check(`${PIP}# nopycache ignore=${written}${RUN}`)).toEqual([]);
    expect(check(`${PIP}# nopycache file ignore = ${written}${RUN}`)).toEqual([]);
  });

  it('tells once of a reason that is not set apart, and sets it apart', () => {
    const { text, ranges } = unmarked(`${PIP}# nopycache ignore=PYC002 «we want it»${RUN}`);
    const findings = check(text);
    expect(findings.map(({ ruleId, range, message }) => [ruleId, range, message])).toEqual([
      ['PYC099', ranges[0], 'This is read as ids of rules. Put `--` before the reason.'],
    ]);
    expect(fixText(text, (each) => check(each))).toBe(text.replace('we want', '-- we want'));
  });

  it.each([
    'nopycache: ignore=PYC002',
    'nopycache-ignore PYC002',
    'nopycache ignore PYC002',
    'nopycache ignore=',
    'nopycache ignore= -- reason',
    'nopycache stage ignore: PYC002',
    'Nopycache ignore=PYC002',
    'nopycache ignore=PYC002 # reason',
  ])('tells once of %j, which ignores nothing', (comment) => {
    const { text, ranges } = unmarked(`${PIP}«# ${comment}»\nRUN pip list\n`);
    const findings = check(text);
    expect(findings.map(({ ruleId, range }) => [ruleId, range])).toEqual([['PYC099', ranges[0]]]);
    expect(findings[0]?.message).toMatch(
      /^This comment cannot be read, and ignores nothing\. Write/,
    );
  });

  it.each(['nopycache checks this file', 'nopycache', 'ignore PYC002', 'hadolint ignore=DL3006'])(
    'leaves %j alone',
    (comment) => {
      expect(check(`${PIP}# ${comment}\nRUN pip list\n`)).toEqual([]);
    },
  );

  it('tells of ids that are misspelt, each by itself', () => {
    const found = check(`${PIP}# nopycache ignore=PYC2, PYC02 PYC003x\nRUN pip list\n`);
    expect(found.map(({ message }) => message.replace(/\..*/, ''))).toEqual([
      'No rule has the id "PYC2"',
      'No rule has the id "PYC02"',
      'No rule has the id "PYC003x"',
    ]);
  });
});
