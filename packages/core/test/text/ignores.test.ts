import { describe, expect, it } from 'vitest';

import { heedIgnores, type Finding, type Ignore, type IgnoreOptions } from '../../src/index.js';

const LONG = rule('long');
const OTHER = rule('other');
const UNUSED = rule('unused-ignore');
const OPTIONS: IgnoreOptions = {
  known: [LONG, OTHER, UNUSED],
  active: [LONG, UNUSED],
  unused: UNUSED,
};

function rule(name: string): IgnoreOptions['unused'] {
  return { id: `place/${name}`, severity: 'warning' };
}

function finding(ruleId: string, start: number): Finding {
  return { ruleId, severity: 'warning', message: 'm', range: [start, start + 1] };
}

function ignore(id: string, covers: Ignore['covers'], removal?: Ignore['removal']): Ignore {
  return { id, name: id.replace('place/', ''), range: [0, 4], covers, removal };
}

describe('heedIgnores', () => {
  it('takes out what begins in what is covered, by the same rule', () => {
    const findings = [finding('place/long', 9), finding('place/long', 10), finding('place/b', 10)];
    expect(heedIgnores(findings, [ignore('place/long', [10, 20])], OPTIONS)).toEqual([
      findings[0],
      findings[2],
    ]);
    expect(
      heedIgnores([finding('place/long', 19)], [ignore('place/long', [10, 20])], OPTIONS),
    ).toEqual([]);
  });

  it('tells of what is for nothing, with the fix that it is given', () => {
    const removal = [{ range: [0, 9] as const, text: '' }];
    const idle = [ignore('place/long', [0, 1], removal), ignore('place/long', [0, 1])];
    expect(heedIgnores([finding('place/long', 5)], idle, OPTIONS).slice(1)).toEqual([
      {
        ruleId: UNUSED.id,
        severity: 'warning',
        message: 'There is no `long` here to ignore. Take it out of the comment.',
        range: [0, 4],
        fix: removal,
      },
      expect.not.objectContaining({ fix: expect.anything() as unknown }),
    ]);
  });

  it('tells of names that no rule has, and nothing of rules that have not looked', () => {
    const ignores = [ignore('place/lnog', [0, 1]), ignore('place/other', [0, 1])];
    expect(heedIgnores([], ignores, OPTIONS).map(({ message }) => message)).toEqual([
      'No rule is called "lnog". Correct it, or take it out of the comment.',
    ]);
    expect(heedIgnores([], ignores, { ...OPTIONS, active: [LONG] })).toEqual([]);
  });
});
