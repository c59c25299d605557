import { Positions } from '@nopycache/core';
import { skipWithout, temporaryDirectory } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { defaultGoal, scan, type Makefile, type Rule } from '../../src/index.js';
import { makefiles, STRETCHES } from '../support/arbitraries.js';
import { askMake } from '../support/real-make.js';

const RUNS = { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 150) };
const directory = temporaryDirectory();

/** Targets by name, with those of untaken branches and those that make alone can compute left out. */
function rulesOf({ statements }: Makefile): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const statement of statements) {
    if (statement.kind !== 'rule' || statement.variable !== undefined) continue;
    for (const { name, computed } of statement.targets) {
      if (computed || name.includes('%')) continue;
      // To GNU make, `./name` is `name`.
      const own = name.replace(/^\.\//, '');
      rules.set(own, [...(rules.get(own) ?? []), statement]);
    }
  }
  return rules;
}

function expectSame(text: string): void {
  const database = askMake(directory.path, text);
  fc.pre(database !== undefined);
  const makefile = scan(text);
  const rules = rulesOf(makefile);
  const known = new Set([...rules.keys(), ...phonyNames(makefile), 'computed']);
  const seen = [...database.targets.keys()].map((name) => name.replaceAll('\\', ''));
  expect(seen.filter((name) => !known.has(name))).toEqual([]);
  const positions = new Positions(text);
  for (const [name, own] of rules) {
    if (own.every(({ branch }) => branch !== undefined)) continue;
    expect([...database.targets.keys()]).toContain(name);
    const line = database.targets.get(name);
    const lines = own.flatMap((rule) => recipeLines(rule, positions));
    if (line !== undefined) expect(lines).toContain(line);
  }
  const goal = defaultGoal(makefile);
  if (goal.kind === 'target') expect(goal.name.replace(/^\.\//, '')).toBe(database.defaultGoal);
  if (goal.kind === 'none') expect(database.defaultGoal).toBe('');
}

/** Where make may say that a recipe begins: for one after `;`, in the rule's own line. */
function recipeLines({ inlineRecipe, range, recipe }: Rule, positions: Positions): number[] {
  const starts = recipe.map((line) => line.range[0]);
  if (inlineRecipe !== undefined) starts.push(range[0]);
  return starts.map((start) => positions.at(start).line);
}

/** What is phony is a target to make even without a rule. */
function phonyNames(makefile: Makefile): string[] {
  const phony = rulesOf(makefile).get('.PHONY') ?? [];
  return phony.flatMap(({ prerequisites }) => prerequisites.map(({ name }) => name));
}

describe.skipIf(skipWithout('make'))('GNU make and the scanner', () => {
  afterAll(directory.remove);

  it.each(STRETCHES)('read the same in %j', (text) => {
    expect(askMake(directory.path, text)).toBeDefined();
    expectSame(text);
  });

  it('read the same targets, recipes and default goal in any mixture', () => {
    fc.assert(fc.property(makefiles, expectSame), RUNS);
  });
});
