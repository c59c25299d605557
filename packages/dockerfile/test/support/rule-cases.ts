import { applyEdits, fixText, type Finding, type Severity } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, parse, rules, type CheckOptions, type DockerRule } from '../../src/index.js';
import { unmarked } from './marked.js';
import { inOnbuild, outOfOnbuild } from './onbuild.js';

export type CaseOptions = Omit<CheckOptions, 'rules'>;

/** A Dockerfile that a rule finds something in, between `«` and `»`. */
interface FoundCase {
  readonly file: string;
  readonly options?: CaseOptions;
  /** The file after its fixes; without it there must be none. */
  readonly fixed?: string;
  /** The file after each suggestion of the first finding; without it there must be none. */
  readonly suggested?: readonly string[];
  readonly severity?: Severity;
  readonly message?: string;
}

/** A Dockerfile that a rule must have nothing to say about. */
interface SilentCase {
  readonly file: string;
  readonly options?: CaseOptions;
}

/** What a rule does, each case by what it is about. */
export interface RuleCases {
  readonly found: Readonly<Record<string, FoundCase>>;
  readonly silent: Readonly<Record<string, string | SilentCase>>;
}

/** Tests a rule by its cases, and by the same cases with every instruction behind ONBUILD. */
export function testRule(name: string, { found, silent }: RuleCases): void {
  const rule = ruleNamed(name);
  describe(`${rule.id} ${name} finds`, () => {
    for (const [title, spec] of Object.entries(found)) {
      it(title, () => {
        expectFound(rule, spec, (file) => file);
      });
      it(`${title}, behind ONBUILD`, () => {
        expectFound(rule, { ...spec, file: inOnbuild(spec.file) }, outOfOnbuild);
      });
    }
  });
  describe(`${rule.id} ${name} is silent about`, () => {
    for (const [title, spec] of Object.entries(silent)) {
      const { file, options = {} } = typeof spec === 'string' ? { file: spec } : spec;
      it.each([
        [title, file],
        [`${title}, behind ONBUILD`, inOnbuild(file)],
      ])('%s', (_, text) => {
        expect(parse(text).problem).toBeUndefined();
        expect(check(text, { ...options, rules: [rule] })).toEqual([]);
      });
    }
  });
}

/** The rule of a name. */
export function ruleNamed(name: string): DockerRule {
  const rule = rules.find((other) => other.name === name);
  if (rule === undefined) throw new Error(`No rule is called ${name}.`);
  return rule;
}

/** What is wrong and what to do, a sentence each. */
const TWO_SENTENCES = /^(?:[A-Z`]|pip )[^]*[.] [A-Z][^]*\.$/;

function expectFound(rule: DockerRule, spec: FoundCase, plain: (file: string) => string): void {
  const { text, ranges } = unmarked(spec.file);
  const run = (file: string): Finding[] => check(file, { ...spec.options, rules: [rule] });
  const findings = run(text);
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  for (const { message, severity } of findings) {
    expect(message).toMatch(TWO_SENTENCES);
    expect(severity).toBe(spec.severity ?? rule.severity);
  }
  if (spec.message !== undefined) expect(findings[0]?.message).toBe(spec.message);
  expect(plain(fixText(text, run))).toBe(spec.fixed ?? plain(text));
  const suggested = (findings[0]?.suggestions ?? []).map(({ edits }) => applyEdits(text, edits));
  expect(suggested.map(plain)).toEqual(spec.suggested ?? []);
  for (const file of suggested) {
    expect(parse(file).problem).toBeUndefined();
    expect(run(file).length).toBeLessThan(findings.length);
  }
}
