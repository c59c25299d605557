import { describe, expect, it } from 'vitest';

import { places } from '../src/places/all.js';
import { nopycache, tree } from './support.js';

const RULES = places().flatMap((place) => place.rules);

describe('nopycache rules', () => {
  it('lists every rule, a line each, whatever the directory', () => {
    const { status, stdout, stderr } = nopycache(tree(), ['rules']);
    expect([status, stderr]).toEqual([0, '']);
    const [list = '', advice] = stdout.split('\n\n');
    expect(list.split('\n').map((line) => line.split(' ')[0])).toEqual(RULES.map(({ id }) => id));
    expect(list).toMatch(/^git\/tracked-bytecode {2,}error +Disallow bytecode in git$/m);
    expect(advice).toBe('More on one: nopycache check --explain RULE\n');
  });

  it('prints them as JSON', () => {
    const { rules, ...rest } = JSON.parse(nopycache(tree(), ['rules', '--json']).stdout) as {
      rules: { id: string; severity: string; recommended: boolean; url: string }[];
    };
    expect(rest).toEqual({ format: 'nopycache-rules', version: 1 });
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(rules[0]).toMatchObject({ severity: 'error', recommended: true });
    expect(rules.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
  });
});
