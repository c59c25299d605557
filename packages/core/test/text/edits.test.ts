import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyEdits, applyFixes, fixText, type Finding, type TextEdit } from '../../src/index.js';

function finding(...fix: TextEdit[]): Finding {
  return { ruleId: 'test', message: '', severity: 'info', range: [0, 0], fix };
}

describe('applyEdits', () => {
  it('makes edits in any order, and insertions at one place in the order given', () => {
    const edits: TextEdit[] = [
      { range: [4, 5], text: '' },
      { range: [2, 2], text: 'x' },
      { range: [2, 2], text: 'y' },
      { range: [0, 1], text: 'AA' },
    ];
    expect(applyEdits('abcde', edits)).toBe('AAbxycd');
  });

  it.each<[string, TextEdit[]]>([
    [
      'overlap',
      [
        { range: [0, 3], text: '' },
        { range: [2, 4], text: '' },
      ],
    ],
    ['end outside the text', [{ range: [4, 9], text: '' }]],
    ['start before the text', [{ range: [-1, 2], text: '' }]],
    ['go backwards', [{ range: [3, 2], text: '' }]],
  ])('refuses edits that %s', (_name, edits) => {
    expect(() => applyEdits('abcde', edits)).toThrow(RangeError);
  });

  it('does what cutting and joining by hand does', () => {
    const cuts = fc.tuple(fc.string(), fc.array(fc.tuple(fc.string(), fc.string(), fc.string())));
    fc.assert(
      fc.property(cuts, ([head, pieces]) => {
        let text = head;
        let expected = head;
        const edits = pieces.map(([old, replacement, kept]): TextEdit => {
          const start = text.length;
          text += `${old}.${kept}`;
          expected += `${replacement}.${kept}`;
          return { range: [start, start + old.length], text: replacement };
        });
        expect(applyEdits(text, edits.reverse())).toBe(expected);
      }),
    );
  });
});

describe('applyFixes', () => {
  it('makes a fix wholly or not at all, and of two that touch the first', () => {
    const first = finding({ range: [0, 1], text: 'A' });
    const touching = finding({ range: [1, 2], text: 'B' }, { range: [4, 5], text: 'E' });
    const apart = finding({ range: [3, 4], text: 'D' });
    expect(applyFixes('abcde', [first, touching, apart])).toBe('AbcDe');
  });
});

describe('fixText', () => {
  it('goes on until no fix is left', () => {
    const check = (text: string): Finding[] => {
      const at = text.indexOf('xx');
      return at === -1 ? [] : [finding({ range: [at, at + 2], text: 'x' })];
    };
    expect(fixText('axxxxb', check)).toBe('axb');
  });

  it('ends where fixes go round in circles', () => {
    const check = (text: string) => [finding({ range: [0, 1], text: text === 'a' ? 'b' : 'a' })];
    expect(fixText('a', check)).toBe('a');
  });
});
