import { terminalText } from '@nopycache/report/text';
import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import stringWidth from 'string-width';

import { momentBefore } from '../src/options/age.js';
import { size } from '../src/output/numbers.js';
import { progressOn } from '../src/output/progress.js';
import { table } from '../src/output/table.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('numbers', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1,023 B'],
    [1_024, '1.0 KiB'],
    [10 * 1_024, '10 KiB'],
    [1_536 * 1_024, '1.5 MiB'],
    [3 * 1_024 ** 4, '3.0 TiB'],
    [5_000 * 1_024 ** 4, '5,000 TiB'],
  ])('%d bytes are %s', (bytes, expected) => {
    expect(size(bytes)).toBe(expected);
  });
});

describe('a table', () => {
  const columns = [
    { heading: 'NAME', align: 'left', shrinkTo: 6 },
    { heading: 'N', align: 'right' },
  ] as const;

  it('measures cells as a terminal does', () => {
    expect(
      table(
        columns,
        [
          ['日本', '1'],
          ['abc', '1,000'],
        ],
        80,
        stringWidth,
      ),
    ).toEqual(['NAME      N', '日本      1', 'abc   1,000']);
  });

  it('cuts the middle out of what does not fit', () => {
    expect(table(columns, [['services/very/long/path', '7']], 14, stringWidth)).toEqual([
      'NAME         N',
      'ser…ng/path  7',
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat().map(String))),
        fc.integer({ min: 25, max: 60 }),
        (rows, width) => {
          const safe = rows.map(([name, number]) => [terminalText(name), number]);
          for (const line of table(columns, safe, width, stringWidth))
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('progress', () => {
  it('is shown on a terminal after half a second, ten times a second, and goes away', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const written: string[] = [];
    const stream = { isTTY: true, write: (text: string) => written.push(text) > 0 };
    const progress = progressOn(stream);
    progress.show(() => 'early');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(501);
    progress.show(() => 'one');
    progress.show(() => 'too soon');
    vi.advanceTimersByTime(101);
    progress.show(() => 'two');
    progress.end();
    expect(written).toEqual(['\r\u001B[Kone', '\r\u001B[Ktwo', '\r\u001B[K']);
  });

  it('is never shown elsewhere', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const write = vi.fn(() => true);
    const progress = progressOn({ isTTY: false, write });
    vi.advanceTimersByTime(1_000);
    progress.show(() => 'x');
    progress.end();
    expect(write).not.toHaveBeenCalled();
  });
});

describe('an age', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it.each([
    ['45s', '2026-03-01T11:59:15.000Z'],
    ['90m', '2026-03-01T10:30:00.000Z'],
    ['12h', '2026-03-01T00:00:00.000Z'],
    ['30d', '2026-01-30T12:00:00.000Z'],
    ['2w', '2026-02-15T12:00:00.000Z'],
  ])('%s is before %s', (text, expected) => {
    expect(momentBefore(text, now).toISOString()).toBe(expected);
  });

  it('may be a day', () => {
    expect(momentBefore('2026-01-31', now)).toEqual(new Date(2026, 0, 31));
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '-1d', '1y'])('is not %s', (text) => {
    expect(() => momentBefore(text, now)).toThrow('is neither an age');
  });
});
