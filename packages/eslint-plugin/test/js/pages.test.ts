import fs from 'node:fs';

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { javascriptRules } from '../../src/js/rules/all.js';

const DOCS = new URL('../../../../docs/rules/', import.meta.url);

function blocksBelow(page: string, heading: string): string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

describe.each(Object.entries(javascriptRules))('the page of %s', (name, { meta }) => {
  const page = fs.readFileSync(new URL(`${name}.md`, DOCS), 'utf8');
  const configs: Linter.Config[] = [
    { plugins: { nopycache: plugin }, rules: { [`nopycache/${name}`]: 'error' } },
  ];
  const [bad, good] = [blocksBelow(page, 'Bad'), blocksBelow(page, 'Good')];

  it('says what the rule says', () => {
    expect(meta.docs.url.endsWith(`/docs/rules/${name}.md`)).toBe(true);
    expect(page.startsWith(`# ${name}\n\n${meta.docs.description}.\n\nType: ${meta.type}. `)).toBe(
      true,
    );
    expect(page).toContain(`\n\nESLint: \`nopycache/${name}\`.\n\n`);
    expect(page).toContain(meta.docs.recommended ? '. Recommended; ' : '. In `strict` only; ');
    expect(/^Type: .*fixable/m.test(page)).toBe(meta.fixable !== undefined);
    expect(/^Type: .*has suggestions/m.test(page)).toBe(meta.hasSuggestions === true);
  });

  it('shows what the rule finds, and what it does not find', () => {
    const linter = new Linter();
    for (const code of bad) expect(linter.verify(code, configs)).toHaveLength(1);
    for (const code of good) expect(linter.verify(code, configs)).toEqual([]);
    expect(bad.length).toBeGreaterThan(0);
  });

  it('shows what the fix or the first suggestion makes of it', () => {
    const linter = new Linter();
    bad.forEach((code, index) => {
      const [message] = linter.verify(code, configs);
      const change = message?.fix ?? message?.suggestions?.[0]?.fix;
      if (change === undefined) {
        // What nobody but the author can set right has an example of its own that the rule is content with.
        expect([meta.fixable, meta.hasSuggestions]).toEqual([undefined, undefined]);
        expect(good[index]).toBeDefined();
        expect(good[index]).not.toBe(code);
        return;
      }
      const [start, end] = change.range;
      expect(code.slice(0, start) + change.text + code.slice(end)).toBe(good[index]);
    });
  });
});
