import fs from 'node:fs';

import { applyEdits, fixText, type Finding } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, dialectOfPath, rules } from '../../src/index.js';

const DOCS = new URL('../../../../docs/rules/', import.meta.url);

interface Block {
  readonly file: string;
  readonly text: string;
}

function blocksBelow(page: string, heading: string): Block[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```text (\S+)\n([\s\S]*?)```/g)].map(([, file = '', text = '']) => ({
    file,
    text,
  }));
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const name = id.replace('/', '-');
  const page = fs.readFileSync(new URL(`${name}.md`, DOCS), 'utf8');
  const found = ({ file, text }: Block): Finding[] => {
    const dialect = dialectOfPath(file);
    if (dialect === undefined) throw new Error(`${file} is no ignore file.`);
    return check(text, { dialect, rules: [rule] });
  };
  const [bad, good] = [blocksBelow(page, 'Bad'), blocksBelow(page, 'Good')];

  it('says what the rule says', () => {
    expect(rule.docs.url.endsWith(`/docs/rules/${name}.md`)).toBe(true);
    expect(page.startsWith(`# ${id}\n\n${rule.docs.description}.\n`)).toBe(true);
    expect(page).toMatch(new RegExp(`^Severity: .*${rule.severity}`, 'm'));
    expect(page).toContain(rule.recommended ? '. Recommended;' : '. Not recommended by itself;');
  });

  it('shows what the rule finds, and what it does not find', () => {
    expect(bad.length).toBeGreaterThan(0);
    for (const block of bad) expect(found(block).map(({ ruleId }) => ruleId)).toContain(id);
    for (const block of good) expect(found(block)).toEqual([]);
  });

  it('shows what the fix or the first suggestion makes of it', () => {
    bad.forEach((block, index) => {
      const [first] = found(block);
      const [suggestion] = first?.suggestions ?? [];
      const expected = good[index]?.text;
      if (first?.fix !== undefined) {
        expect(page).toContain('; fixable.');
        expect(fixText(block.text, (text) => found({ ...block, text }))).toBe(expected);
      } else if (suggestion !== undefined) {
        expect(page).toContain('; has a suggestion.');
        expect(applyEdits(block.text, suggestion.edits)).toBe(expected);
      } else {
        expect(page).toContain('; no fix.');
      }
    });
  });
});
