import { skipWithout, temporaryDirectory } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import {
  addTarget,
  defaultGoal,
  removeTarget,
  scan,
  updateTarget,
  type AddOptions,
} from '../../src/index.js';
import { anyText, makefiles } from '../support/arbitraries.js';
import { changed } from '../support/edited.js';
import { askMake } from '../support/real-make.js';

const FUZZ_RUNS = process.env['NOPYCACHE_FUZZ_RUNS'];
const RUNS = { numRuns: Number(FUZZ_RUNS ?? 1_000) };
const directory = temporaryDirectory();

const texts = fc.oneof(makefiles, anyText);
const options: fc.Arbitrary<AddOptions> = fc.record(
  {
    target: fc.constantFrom('clean-pyc', 'pyclean', 'tools/clean'),
    listTarget: fc.constantFrom('', 'list-pyc', 'pylist'),
    hook: fc.constantFrom('', 'clean', 'p', 'g1', 'all'),
    engine: fc.constantFrom('find' as const, 'nopycache' as const),
    help: fc.constantFrom('after' as const, 'above' as const, 'none' as const),
    loose: fc.boolean(),
    skip: fc.array(fc.constantFrom('env', "a b's $x", '#"\\'), { maxLength: 2 }),
    allowDefaultGoal: fc.boolean(),
    isNew: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('a target', () => {
  it('can be added and taken out again, and leaves nothing behind', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const change = addTarget(text, chosen);
        fc.pre(change.kind === 'added');
        const result = changed(text, change);
        expect(changed(result, removeTarget(result))).toBe(text);
      }),
      RUNS,
    );
  });

  it('is added once', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const change = addTarget(text, chosen);
        fc.pre(change.kind === 'added');
        const result = changed(text, change);
        expect(addTarget(result, chosen)).toEqual({ kind: 'unchanged' });
        expect(updateTarget(result)).toEqual({ kind: 'unchanged' });
      }),
      RUNS,
    );
  });

  it('is a rule of its own, after all that was there', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const change = addTarget(text, { ...chosen, allowDefaultGoal: false });
        fc.pre(change.kind === 'added');
        const [before, after] = [scan(text), scan(changed(text, change))];
        const kinds = before.statements.map(({ kind }) => kind);
        expect(after.statements.slice(0, kinds.length).map(({ kind }) => kind)).toEqual(kinds);
        expect(defaultGoal(after)).toEqual(defaultGoal(before));
        const names = after.statements
          .slice(kinds.length)
          .flatMap((statement) => (statement.kind === 'rule' ? statement.targets : []))
          .map(({ name }) => name);
        expect(names).toContain(chosen.target ?? 'clean-pyc');
      }),
      RUNS,
    );
  });

  it.skipIf(skipWithout('make'))('changes nothing else that GNU make reads', () => {
    fc.assert(
      fc.property(makefiles, options, (text, chosen) => {
        const change = addTarget(text, { ...chosen, hook: '', allowDefaultGoal: false });
        fc.pre(change.kind === 'added');
        const before = askMake(directory.path, text);
        fc.pre(before !== undefined);
        const after = askMake(directory.path, changed(text, change));
        const { target = 'clean-pyc', listTarget = 'list-pyc' } = chosen;
        const ours = [target, listTarget, '.PHONY'].filter((name) => name !== '');
        const others = [...(after?.targets ?? [])].filter(([name]) => !ours.includes(name));
        const old = [...before.targets].filter(([name]) => name !== '.PHONY');
        expect(others.sort()).toEqual(old.sort());
        expect(after?.defaultGoal).toBe(before.defaultGoal);
        expect(after?.targets.get(target)).toBeGreaterThan(0);
      }),
      { numRuns: Number(FUZZ_RUNS ?? 100) },
    );
  });

  afterAll(directory.remove);
});
