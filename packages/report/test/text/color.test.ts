import { WriteStream } from 'node:tty';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { wantsColor } from '../../src/index.js';

describe('colour is wanted', () => {
  it.each<[Record<string, string>, boolean | undefined, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{}, undefined, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NODE_DISABLE_COLORS: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, undefined, true],
    [{ FORCE_COLOR: '3', NO_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
  ])('with %j and a terminal %s: %s', (environment, isTerminal, expected) => {
    expect(wantsColor(environment, isTerminal)).toBe(expected);
  });

  it('exactly where Node.js would write in colour to a terminal', () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const values = [undefined, '', '0', '1', '2', '3', 'true', 'false', 'yes'];
    for (const FORCE_COLOR of values) {
      // To Node.js 20 even an empty NO_COLOR is one, which https://no-color.org denies.
      for (const NO_COLOR of values.filter((value) => value !== '')) {
        for (const TERM of ['xterm-256color', 'dumb']) {
          const environment = Object.fromEntries(
            Object.entries({ FORCE_COLOR, NO_COLOR, TERM }).filter(
              ([, value]) => value !== undefined,
            ),
          );
          const depth = WriteStream.prototype.getColorDepth.call({}, environment);
          expect(wantsColor(environment, true), JSON.stringify(environment)).toBe(depth > 2);
        }
      }
    }
  });
});
