import fs from 'node:fs';

import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(
  fs.readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Readonly<Record<string, LockedPackage>> };

describe('package-lock.json', () => {
  it('holds the binaries of every platform, so that npm ci works on all of them', () => {
    const paths = Object.keys(packages);
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const missing = wanted.filter(
      (name) => !paths.some((path) => `/${path}`.endsWith(`/node_modules/${name}`)),
    );
    expect(missing).toEqual([]);
    const platforms = paths.filter((path) => /@(turbo|rollup\/rollup-)/.test(path));
    expect(platforms.length).toBeGreaterThanOrEqual(32);
  });

  it('names no place to download from', () => {
    const addresses = Object.values(packages).map(({ resolved }) => resolved);
    expect(addresses.filter((address) => address?.includes('://'))).toEqual([]);
  });
});
