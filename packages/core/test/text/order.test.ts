import { describe, expect, it } from 'vitest';

import { inTextOrder, type Severity, type TextRange } from '../../src/index.js';

function found(severity: Severity, ...range: TextRange): { severity: Severity; range: TextRange } {
  return { severity, range };
}

describe('the order of findings', () => {
  it('is that of the text, then of gravity, then of length', () => {
    const ordered = [
      found('info', 0, 9),
      found('error', 2, 8),
      found('warning', 2, 3),
      found('warning', 2, 4),
      found('info', 2, 2),
      found('error', 5, 6),
    ];
    expect(inTextOrder(ordered.toReversed())).toEqual(ordered);
  });

  it('keeps what is equal as it was, and the list that it was given', () => {
    const twins = [
      { ...found('info', 1, 2), name: 'b' },
      { ...found('info', 1, 2), name: 'a' },
      { ...found('info', 0, 2), name: 'c' },
    ];
    expect(inTextOrder(twins).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(twins.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });
});
