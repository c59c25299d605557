import fs from 'node:fs';

import { applyEdits, fixText, type Finding } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, rules, scan, type MakefileRule } from '../../src/index.js';

const DOCS = new URL('../../../../docs/rules/', import.meta.url);

function blocksBelow(page: string, heading: string): string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```make Makefile\n([\s\S]*?)```/g)].map(([, text = '']) => text);
}

/** What one rule finds; ignores are only for nothing where the others have been asked too. */
function foundBy(rule: MakefileRule, text: string): Finding[] {
  const asked = rule.id === 'makefile/unused-ignore' ? rules : [rule];
  return check(text, { rules: asked }).filter(({ ruleId }) => ruleId === rule.id);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const name = id.replace('/', '-');
  const page = fs.readFileSync(new URL(`${name}.md`, DOCS), 'utf8');
  const [bad, good] = [blocksBelow(page, 'Bad'), blocksBelow(page, 'Good')];

  it('says what the rule says', () => {
    expect(rule.docs.url.endsWith(`/docs/rules/${name}.md`)).toBe(true);
    expect(page.startsWith(`# ${id}\n\n${rule.docs.description}.\n`)).toBe(true);
    expect(page).toContain(`\n## Why\n\n${rule.docs.rationale}\n`);
    const recommended = rule.recommended ? 'Recommended' : 'Not recommended by itself';
    expect(page).toContain(`\nSeverity: ${rule.severity}. ${recommended}; `);
  });

  it('shows what the rule finds, and what it does not find', () => {
    expect([bad.length, good.length]).toEqual([1, 1]);
    for (const text of bad) expect(foundBy(rule, text)).not.toEqual([]);
    for (const text of good) expect(foundBy(rule, text)).toEqual([]);
    for (const text of good)
      expect(scan(text).statements.map(({ kind }) => kind)).not.toContain('unknown');
  });

  it('shows what the fix or the first suggestion makes of it', () => {
    const [text = ''] = bad;
    const [first] = foundBy(rule, text);
    const [suggestion] = first?.suggestions ?? [];
    if (first?.fix !== undefined) {
      expect(page).toContain('; fixable.');
      expect(fixText(text, (each) => foundBy(rule, each))).toBe(good[0]);
    } else if (suggestion !== undefined) {
      expect(page).toContain('; has a suggestion.');
      expect(applyEdits(text, suggestion.edits)).toBe(good[0]);
    } else {
      expect(page).toContain('; no fix.');
    }
  });
});

it('there is a page for every rule, and for no other', () => {
  const pages = fs.readdirSync(DOCS).filter((name) => name.startsWith('makefile-'));
  expect(pages).toEqual(rules.map(({ id }) => `${id.replace('/', '-')}.md`).toSorted());
});
