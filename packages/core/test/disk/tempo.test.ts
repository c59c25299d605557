import { describe, expect, it } from 'vitest';

import { Tempo } from '../../src/disk/sweep/tempo.js';

/** A tempo whose clock moves only while something is removed. */
function start(): { remove: (count: number, milliseconds: number) => boolean[]; tempo: Tempo } {
  let now = 0;
  const tempo = new Tempo(() => now);
  /** Removes so many names, each in so many milliseconds, and says of each whether it went aside. */
  const remove = (count: number, milliseconds: number): boolean[] =>
    Array.from({ length: count }, () => {
      if (!tempo.isToBeTimed()) return true;
      tempo.time(() => {
        now += milliseconds;
      });
      return false;
    });
  return { remove, tempo };
}

describe('the tempo of a sweep', () => {
  it('is one removal after the other while each is over in no time', () => {
    expect(start().remove(1_000, 0.01)).not.toContain(true);
  });

  it('is several at once as soon as they take long', () => {
    const aside = start().remove(1_000, 0.1);
    expect(aside.indexOf(true)).toBeLessThan(16);
    expect(aside.filter(Boolean).length).toBeGreaterThan(940);
  });

  it('stays with one after the other when a few are held up, however long', () => {
    const { remove } = start();
    remove(100, 0.005);
    remove(4, 1_000);
    expect(remove(100, 0.005)).not.toContain(true);
  });

  it('goes back to one after the other once they are fast again', () => {
    const { remove } = start();
    remove(100, 0.2);
    const aside = remove(1_000, 0.005);
    expect(aside[0]).toBe(true);
    expect(aside.slice(-500)).not.toContain(true);
  });

  it('gives back what a removal gives', () => {
    expect(start().tempo.time(() => 'gone')).toBe('gone');
  });
});
