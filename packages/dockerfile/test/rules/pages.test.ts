import fs from 'node:fs';

import { applyEdits, fixText, type Finding } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, recommendedRules, rules, type DockerRule } from '../../src/index.js';

const DOCS = new URL('../../../../docs/rules/', import.meta.url);

/** A Dockerfile on a page, with the ignore file that stands before it, if one does. */
interface Block {
  readonly text: string;
  readonly ignoreText: string | undefined;
}

function blocksIn(section: string): Block[] {
  const blocks: Block[] = [];
  let ignoreText: string | undefined;
  for (const [, info = '', text = ''] of section.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)) {
    if (info === 'text .dockerignore') ignoreText = text;
    if (info !== 'Dockerfile') continue;
    blocks.push({ text, ignoreText });
    ignoreText = undefined;
  }
  return blocks;
}

/** What is below a heading; the text before the first is below `''`. */
function sectionsOf(page: string): ReadonlyMap<string, string> {
  const parts = `\n${page}`.split(/^## (.*)$/m);
  const headings = ['', ...parts.filter((_, index) => index % 2 === 1)];
  return new Map(headings.map((heading, index) => [heading, parts[index * 2] ?? '']));
}

/** What the recommended rules find, and the page's own where it is not one of them. */
function findingsIn(rule: DockerRule, { text, ignoreText }: Block): Finding[] {
  const active = new Set([...recommendedRules, rule]);
  const ignoreFile =
    ignoreText === undefined ? undefined : { path: '.dockerignore', text: ignoreText };
  return check(text, { rules: [...active], ...(ignoreFile && { ignoreFile }) });
}

function findingsOf(rule: DockerRule, block: Block): Finding[] {
  return findingsIn(rule, block).filter(({ ruleId }) => ruleId === rule.id);
}

/** A page's first lines, as the rule object says them. */
function headOf(rule: DockerRule): string {
  const state = rule.recommended ? 'Recommended' : 'Not recommended by itself';
  return [
    `# ${rule.id} ${rule.name}`,
    `${rule.docs.description}.`,
    `Severity: ${rule.severity}. ${state}; `,
  ].join('\n\n');
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = fs.readFileSync(new URL(`${id}.md`, DOCS), 'utf8');
  const sections = sectionsOf(page);
  const [bad, good] = ['Bad', 'Good'].map((name) => blocksIn(sections.get(name) ?? ''));

  it('says what the rule says, in the order of all pages', () => {
    expect(rule.docs.url.endsWith(`/docs/rules/${id}.md`)).toBe(true);
    expect(page.startsWith(headOf(rule))).toBe(true);
    const why = sections.get('Why')?.replace(/\s+/g, ' ');
    expect(why).toContain(rule.docs.rationale);
    const all = ['', 'Why', 'Bad', 'Good', 'Options', 'When not to use it', 'Related'];
    expect([...sections.keys()]).toEqual(all.filter((name) => sections.has(name)));
    expect(sections.has('When not to use it')).toBe(true);
  });

  it('shows what the rule finds, and what it does not find', () => {
    expect(bad?.length).toBeGreaterThan(0);
    for (const block of bad ?? []) {
      expect(findingsOf(rule, block).length, block.text).toBeGreaterThan(0);
    }
    for (const [name, section] of sections) {
      if (name === 'Bad') continue;
      for (const block of blocksIn(section)) expect(findingsOf(rule, block)).toEqual([]);
    }
  });

  it('shows as good what no recommended rule finds anything in', () => {
    for (const block of good ?? []) expect(findingsIn(rule, block), block.text).toEqual([]);
  });

  it('shows what the fix or the first suggestion makes of it, and says which there is', () => {
    const head = sections.get('') ?? '';
    bad?.forEach((block, index) => {
      const [first] = findingsOf(rule, block);
      const [suggestion] = first?.suggestions ?? [];
      const expected = good?.[index];
      if (first?.fix !== undefined) {
        expect(head).toContain('; fixable');
        const fixed = fixText(block.text, (text) => findingsOf(rule, { ...block, text }));
        expect(fixed).toBe(expected?.text);
      } else if (suggestion !== undefined) {
        expect(head).toContain('has a suggestion.');
        expect(applyEdits(block.text, suggestion.edits)).toBe(expected?.text);
      } else expect(head).toMatch(/; (no fix\.|fixable)/);
    });
  });
});

it('every rule has its page, and every page its rule', () => {
  const pages = fs.readdirSync(DOCS).filter((name) => /^PYC\d/.test(name));
  expect(pages).toEqual(rules.map(({ id }) => `${id}.md`));
});
