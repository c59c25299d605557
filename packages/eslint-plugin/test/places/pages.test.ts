import fs from 'node:fs';

import { Positions, type Finding } from '@nopycache/core';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { dockerfiles } from '../../src/places/dockerfiles.js';
import { editors } from '../../src/places/editors.js';
import { ignoreFiles } from '../../src/places/ignore-files.js';
import { projectFiles } from '../../src/places/project-files.js';
import { makefiles } from '../../src/places/makefiles.js';
import type { Place } from '../../src/places/place.js';
import { lint } from '../support/lint.js';

const DOCS = new URL('../../../../docs/rules/', import.meta.url);
const PLACES: Readonly<Record<string, Place>> = {
  'ignore-files': ignoreFiles,
  dockerfile: dockerfiles,
  makefile: makefiles,
  editors,
  'project-files': projectFiles,
};

/** A rule's page, or its section where several share one. */
function pageOf({ docs }: Place['rules'][number]): string {
  const [, file = '', section] = /([^/#]+)(?:#(.*))?$/.exec(docs.url) ?? [];
  const page = fs.readFileSync(new URL(file, DOCS), 'utf8');
  if (section === undefined) return page;
  const [, own = ''] = page.split(`## ${section}\n`);
  return own.split('\n## ')[0] ?? '';
}

interface Block {
  readonly file: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  const found = page.matchAll(/^```(\w+)(?: (\S+).*)?\n([\s\S]*?)^```$/gm);
  return [...found].map(([, language = '', file = language, text = '']) => ({ file, text }));
}

/** Files of languages that the plugin has. */
const LINTED: Readonly<Record<string, RegExp>> = {
  'ignore-files': /ignore/,
  dockerfile: /^Dockerfile$/,
  makefile: /^Makefile$/,
  editors: /\.json$|\.code-workspace$/,
  'project-files': /\.json$|\.code-workspace$/,
};

describe.each(Object.entries(PLACES))('the rules of %s in ESLint', (name, place) => {
  const pages = place.rules.map((rule) => {
    const page = pageOf(rule);
    return { rule, page, blocks: blocksOf(page).filter(({ file }) => LINTED[name]?.test(file)) };
  });
  const check = ({ file, text }: Block): readonly Finding[] =>
    place.check(text, { path: file, languageOptions: {}, settings: {} });

  it.each(pages)('$rule.id says of itself what the rule says', ({ rule, page }) => {
    const meta = plugin.rules[place.nameOf(rule)]?.meta;
    expect(meta?.docs).toEqual({
      description: rule.docs.description,
      url: rule.docs.url,
      recommended: rule.recommended,
    });
    // What is set right in another file is none of ESLint's business.
    const fixes = /^Severity.*; fixable(?! \(in)/m.test(page);
    const saysSo = /^Severity.*;/m.test(page);
    if (saysSo) expect(meta?.fixable).toBe(fixes ? 'code' : undefined);
    expect(page).toContain(`\n\nESLint: \`nopycache/${place.nameOf(rule)}\`.\n\n`);
    // A page may keep to the fix where there are suggestions too.
    if (/^Severity.*has a suggestion/m.test(page)) expect(meta?.hasSuggestions).toBe(true);
  });

  it.each(pages.filter(({ blocks }) => blocks.length > 0))(
    '$rule.id reports what the place finds, with the same fix',
    ({ blocks }) => {
      for (const block of blocks) {
        const expected = check(block).map((finding) => reported(finding, block.text, place));
        const own = lint(block.text, block.file).filter(
          ({ ruleId }) => ruleId?.startsWith(`nopycache/${name}-`) === true,
        );
        expect(inOrder(own.map(comparable))).toEqual(inOrder(expected));
      }
    },
  );

  it('is what the name says', () => {
    const names = place.rules.map((rule) => place.nameOf(rule));
    expect(names.filter((each) => !each.startsWith(`${name}-`))).toEqual([]);
  });
});

/** A finding as ESLint is to report it. */
function reported(finding: Finding, text: string, place: Place) {
  const rule = place.rules.find(({ id }) => id === finding.ruleId);
  const positions = new Positions(text);
  const [start, end] = finding.range.map((offset) => positions.at(offset));
  return {
    ruleId: `nopycache/${rule === undefined ? '' : place.nameOf(rule)}`,
    message: finding.message,
    start,
    end,
    fixable: (finding.fix ?? []).length > 0,
    suggestions: (finding.suggestions ?? []).map(({ title }) => title),
  };
}

function comparable(message: Linter.LintMessage) {
  const { ruleId, line, column, endLine, endColumn, fix, suggestions = [] } = message;
  return {
    ruleId,
    message: message.message,
    start: { line, column },
    end: { line: endLine, column: endColumn },
    fixable: fix !== undefined,
    suggestions: suggestions.map(({ desc }) => desc),
  };
}

/** At one place ESLint keeps the order of rules, and a place puts the gravest first. */
function inOrder<Each extends { ruleId: string | null }>(reports: readonly Each[]): Each[] {
  return reports.toSorted((a, b) => String(a.ruleId).localeCompare(String(b.ruleId)));
}
