import fs from 'node:fs';

import { applyEdits, type Finding } from '@nopycache/core';
import { HAZARD_KINDS } from '@nopycache/script';
import { describe, expect, it } from 'vitest';

import { check, recommendedRules, rules, type ProjectFileKind } from '../../src/index.js';

const PAGE = fs.readFileSync(
  new URL('../../../../docs/rules/cleanups.md', import.meta.url),
  'utf8',
);

function packageJson(script: string): string {
  return `{\n  "scripts": {\n    "clean:py": ${JSON.stringify(script)}\n  }\n}\n`;
}

function found(rule: string, kind: ProjectFileKind, text: string): Finding[] {
  const only = rules.filter(({ id }) => id === `project-files/${rule}`);
  return check(text, { kind, rules: only });
}

function marked(rule: string, kind: ProjectFileKind, text: string): string[] {
  return found(rule, kind, text).map(({ range }) => text.slice(...range));
}

describe.each(HAZARD_KINDS)('the page about $kind', ({ kind, severity, recommended, ...docs }) => {
  const [, rest = ''] = PAGE.split(`\n## ${kind}\n`);
  const [section = ''] = rest.split('\n## ');
  const unwrapped = section.replaceAll(/\s+/g, ' ');

  it('says what the rule says', () => {
    expect(unwrapped).toContain(`${docs.description}.`);
    expect(unwrapped).toContain(docs.rationale);
    expect(unwrapped).toContain(`Severity: ${severity}. `);
    expect(unwrapped).toContain(recommended ? ' Recommended.' : ' Not recommended by itself.');
    const rule = rules.find(({ id }) => id === `project-files/${kind}`);
    expect(rule?.docs.url).toMatch(new RegExp(`/cleanups\\.md#${kind}$`));
  });

  it('shows what the rule finds', () => {
    const [, script = ''] = /```sh\n(.*)\n```/.exec(section) ?? [];
    expect(found(kind, 'package-json', packageJson(script))).not.toEqual([]);
  });
});

describe('cleanups', () => {
  it('the page shows what is never told of', () => {
    const [, good = ''] = /```json package.json\n([\s\S]*?)```/.exec(PAGE) ?? [];
    expect(check(good, { kind: 'package-json', rules })).toEqual([]);
  });

  it('edits are written as JSON has it', () => {
    const text = packageJson(`find . -name "*.pyc" -exec rm -f {} +`);
    const [finding] = found('deletes-git-refs', 'package-json', text);
    const [suggestion] = finding?.suggestions ?? [];
    const mended = applyEdits(text, suggestion?.edits ?? []);
    const { scripts } = JSON.parse(mended) as { scripts: Record<string, string> };
    expect(scripts['clean:py']).toMatch(/^find \. \\\( -name \.git .* -exec rm -f \{\} \+$/);
    expect(found('deletes-git-refs', 'package-json', mended)).toEqual([]);
  });

  const step = (run: string): string =>
    `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`;

  it.each([
    `find . -name "*.pyc" -exec rm -f {} +`,
    `"find . -name '*.pyc' -exec rm -f {} +"`,
    `'find . -name "*.pyc" -exec rm -f {} +'`,
    `|\n          echo \${{ matrix.x }}\n          find . -name "*.pyc" \\\n            -exec rm -f {} +\n`,
  ])('edits are written as YAML has it: %s', (run) => {
    const text = step(run);
    const [finding] = found('deletes-git-refs', 'workflow', text);
    expect(text.slice(...(finding?.range ?? [0, 0]))).toBe('find .');
    const mended = applyEdits(text, finding?.suggestions?.[0]?.edits ?? []);
    expect(mended).not.toBe(text);
    expect(found('deletes-git-refs', 'workflow', mended)).toEqual([]);
    expect(found('unreadable', 'workflow', mended)).toEqual([]);
  });

  it('no edit is offered where the text would have to be quoted', () => {
    const text = 'jobs: { a: { steps: [{ run: find . -name *.pyc -exec rm -f x }] } }\n';
    const all = check(text, { kind: 'workflow', rules });
    for (const { suggestions = [] } of all.filter(({ ruleId }) => ruleId.endsWith('refs')))
      expect(suggestions).toEqual([]);
  });

  it('the steps of a job are seen together, scripts of package.json each for itself', () => {
    const steps = `${step(`find . -name '*.pyc' -delete`)}      - run: find . -name __pycache__ -exec rm -rf {} +\n`;
    expect(marked('leaves-caches', 'workflow', steps)).toEqual([]);
    const scripts = (second: string): string =>
      `{ "scripts": { "a": "find . -name '*.pyc' -delete", "b": "${second}" } }`;
    const other = 'find src -name __pycache__ -exec rm -rf {} +';
    expect(marked('leaves-caches', 'package-json', scripts(other))).toEqual(['find .']);
    const whole = other.replace('src', '.');
    expect(marked('leaves-caches', 'package-json', scripts(whole))).toEqual([]);
    const both = scripts("find . -name '*.pyo' -delete");
    expect(marked('not-portable', 'package-json', both)).toEqual(['-delete', '-delete']);
  });

  it('what has nothing to do with bytecode is not told of', () => {
    const text =
      '{ "scripts": { "clean": "rimraf dist && find . -name \'*.log\' -delete", "py": "python x" } }';
    expect(check(text, { kind: 'package-json', rules: recommendedRules })).toEqual([]);
  });
});

describe('hand-written-cleanup', () => {
  it.each([
    ['rimraf __pycache__ && tsc', 'rimraf __pycache__', undefined],
    ['npx rimraf __pycache__ && tsc', 'npx rimraf __pycache__', undefined],
    ['rm -rf dist __pycache__', 'rm -rf dist __pycache__', undefined],
    ['shx rm -rf **/__pycache__', 'shx rm -rf **/__pycache__', 'npx nopycache clean'],
    [
      'find . -name x.pyc -o -name .coverage | xargs rm',
      'find . -name x.pyc -o -name .coverage',
      undefined,
    ],
    ['find . | grep pyc | xargs rm', 'find .', undefined],
  ])('%s', (script, first, instead) => {
    const text = packageJson(script);
    const [finding] = found('hand-written-cleanup', 'package-json', text);
    expect(text.slice(...(finding?.range ?? [0, 0]))).toBe(first);
    const edits = finding?.suggestions?.[0]?.edits;
    expect(edits && applyEdits(text, edits)).toBe(instead && packageJson(instead));
  });
});
