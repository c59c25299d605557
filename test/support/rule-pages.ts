import fs from 'node:fs';

import { applyEdits, fixText, type Finding, type Rule } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

const DOCS = new URL('../../docs/rules/', import.meta.url);

/** A fenced block of a page: ```` ```yaml compose.yaml python=lib ````. */
interface PageBlock {
  /** The path that it says it is. */
  readonly path: string;
  readonly text: string;
  /** What else its first line says. */
  readonly meta: ReadonlyMap<string, string>;
}

/** What a place's rules and their pages are compared by. */
export interface RulePages<Context> {
  /** What the pages' names begin with: `ignore-files-`. */
  readonly prefix: string;
  readonly rules: readonly Rule<Context>[];
  /** What a rule alone finds in a block. */
  readonly found: (block: PageBlock, rule: Rule<Context>) => Finding[];
}

/** Tests that each rule has a page, and no page is without its rule; and that the rule does what the page shows. */
export function describeRulePages<Context>({ prefix, rules, found }: RulePages<Context>): void {
  it('every page is a rule’s', () => {
    const pages = fs.readdirSync(DOCS).filter((name) => name.startsWith(prefix));
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id.replace('/', '-')}.md`).sort());
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
    const name = `${id.replace('/', '-')}.md`;
    const page = fs.readFileSync(new URL(name, DOCS), 'utf8');
    const [bad, good] = [blocksBelow(page, 'Bad'), blocksBelow(page, 'Good')];

    it('says what the rule says', () => {
      expect(rule.docs.url.endsWith(`/docs/rules/${name}`)).toBe(true);
      expect(page.startsWith(`# ${id}\n\n${rule.docs.description}.\n`)).toBe(true);
      expect(page).toMatch(new RegExp(`^Severity: .*${rule.severity}`, 'm'));
      expect(page).toContain(rule.recommended ? '. Recommended;' : '. Not recommended by itself;');
    });

    it('shows what the rule finds, and what it does not find', () => {
      expect(bad.length).toBeGreaterThan(0);
      for (const block of bad) expect(found(block, rule).map(({ ruleId }) => ruleId)).toContain(id);
      for (const block of good) expect(found(block, rule)).toEqual([]);
    });

    it('shows what the fix or the first suggestion makes of it', () => {
      for (const [index, block] of bad.entries()) {
        const { says, text } = mended(block, (changed) => found(changed, rule));
        expect(page).toContain(`; ${says}.`);
        if (text !== undefined) expect(text).toBe(good[index]?.text);
      }
    });
  });
}

function blocksBelow(page: string, heading: string): PageBlock[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/```\w+ (\S+)(.*)\n([\s\S]*?)```/g)].map(
    ([, path = '', rest = '', text = '']) => ({
      path,
      text,
      meta: new Map(
        [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  );
}

/** What becomes of a block by its fixes, or by its first suggestion. */
function mended(
  block: PageBlock,
  find: (block: PageBlock) => Finding[],
): { says: string; text?: string } {
  const [first] = find(block);
  if (first?.fix !== undefined) {
    const text = fixText(block.text, (changed) => find({ ...block, text: changed }));
    return { says: 'fixable', text };
  }
  const [suggestion] = first?.suggestions ?? [];
  if (suggestion === undefined) return { says: 'no fix' };
  return { says: 'has a suggestion', text: applyEdits(block.text, suggestion.edits) };
}
