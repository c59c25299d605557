import fs from 'node:fs';

import { applyEdits, fixText, type Finding } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, editorFileOfPath, rules } from '../../src/index.js';

const DOCS = new URL('../../../../docs/rules/', import.meta.url);

interface Block {
  readonly path: string;
  readonly text: string;
}

function blocksBelow(page: string, heading: string): Block[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
}

it('every page is a rule’s', () => {
  const pages = fs.readdirSync(DOCS).filter((name) => name.startsWith('editors-'));
  expect(pages).toEqual(rules.map(({ id }) => `${id.replace('/', '-')}.md`).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const name = id.replace('/', '-');
  const page = fs.readFileSync(new URL(`${name}.md`, DOCS), 'utf8');
  const [bad, good] = [blocksBelow(page, 'Bad'), blocksBelow(page, 'Good')];
  const found = ({ path, text }: Block): Finding[] => {
    const file = editorFileOfPath(path);
    if (file === undefined) throw new Error(`${path} is no editor's file.`);
    return check(text, { file, rules: [rule] });
  };

  it('says what the rule says', () => {
    expect(rule.docs.url.endsWith(`/docs/rules/${name}.md`)).toBe(true);
    expect(page.startsWith(`# ${id}\n\n${rule.docs.description}.\n`)).toBe(true);
    const recommended = rule.recommended ? 'Recommended' : 'Not recommended by itself';
    expect(page).toContain(`\nSeverity: ${rule.severity}. ${recommended}; `);
  });

  it('shows what the rule finds, and what it does not find', () => {
    expect(bad.length).toBeGreaterThan(0);
    for (const block of bad) expect(found(block).map(({ ruleId }) => ruleId)).toContain(id);
    for (const block of good) expect(found(block)).toEqual([]);
  });

  it('shows what the fix or the first suggestion makes of it', () => {
    for (const [at, block] of bad.entries()) {
      const [finding] = found(block);
      const [suggestion] = finding?.suggestions ?? [];
      const fixed = fixText(block.text, (text) => found({ ...block, text }));
      const suggested = applyEdits(block.text, suggestion?.edits ?? []);
      const kind = finding?.fix ? 'fixable' : suggestion ? 'has a suggestion' : 'no fix';
      expect(page).toContain(`; ${kind}.`);
      if (kind !== 'no fix') expect(finding?.fix ? fixed : suggested).toBe(good[at]?.text);
    }
  });
});
