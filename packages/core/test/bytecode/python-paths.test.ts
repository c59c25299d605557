import fc from 'fast-check';
import type { Python } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { cachePathFromSource, sourcePathsFromCache } from '../../src/bytecode/cache-path.js';
import { source } from './arbitraries.js';
import { CACHE_FROM_SOURCE, SOURCE_FROM_CACHE } from './python-scripts.js';
import { ask, minor, modern, tagOf } from './pythons.js';

type Platform = 'posix' | 'windows';

const SAMPLES = 400;
/** On Windows an interpreter answers with that system's paths, and gets the drive of the working directory in. */
const onPosix = process.platform === 'win32' ? [] : modern;

describe.each(onPosix)('Python $version', (python) => {
  it('41, 42: writes where we look, on POSIX', () => {
    expectSamePaths(python, 'posix', [null, '/pfx', '/pfx//', '/', 'rel', 'rel/x']);
  });

  it('56: writes where we look, with the separators of Windows', () => {
    expectSamePaths(python, 'windows', [null, 'C:\\B', 'C:\\B\\', '\\\\host\\share', 'D:/x']);
  });

  it('42: finds the source where we do', () => {
    const stems = ['m', 'm x', 'é', '-rf', 'opt-1', 'cpython-311', 'nl\nx'];
    const paths = stems.flatMap((stem) =>
      ['', '.opt-1', '.opt-2', '.opt-x7'].map(
        (level) => `/p/q/__pycache__/${stem}.${tagOf(python)}${level}.pyc`,
      ),
    );
    const ours = paths.map((cached) => sourcePathsFromCache(cached, { platform: 'posix' })[0]);
    expect(ours).toEqual(ask(python, SOURCE_FROM_CACHE, paths));
  });
});

function expectSamePaths(
  python: Python,
  platform: Platform,
  prefixes: readonly (string | null)[],
): void {
  const sample = fc.record({
    source: fc.oneof(source(platform), oddSource(platform)),
    optimization: fc.constantFrom('', '1', '2', 'x7', 'é', '²', '_', '-1', 'a b'),
    prefix: fc.constantFrom(...(minor(python) < 8 ? [null] : prefixes)),
  });
  const samples = fc.sample(sample, SAMPLES);
  const ours = samples.map((one) => ourPath(one.source, tagOf(python), { ...one, platform }));
  const theirs = ask(python, CACHE_FROM_SOURCE, { platform, samples }) as string[];
  expect(ours).toEqual(theirs.map((path) => singleSeparators(path, platform)));
  expect(ours).toContain('ValueError');
  expect(new Set(ours).size).toBeGreaterThan(SAMPLES / 4);
}

function ourPath(
  path: string,
  tag: string,
  options: { platform: Platform; optimization: string; prefix: string | null },
): string {
  try {
    return cachePathFromSource(path, tag, { ...options, prefix: options.prefix ?? undefined });
  } catch (error) {
    return error instanceof RangeError ? 'ValueError' : String(error);
  }
}

/** Names whose stem importlib cuts in its own way. */
function oddSource(platform: Platform): fc.Arbitrary<string> {
  const folder = platform === 'posix' ? '/p//q/' : 'C:/p\\\\q\\';
  return fc
    .constantFrom('.py', '.hidden', '..py', '...', 'm.', 'a.b.py', 'noext', '.a.b')
    .map((name) => folder + name);
}

function singleSeparators(path: string, platform: Platform): string {
  if (platform === 'posix') return path.replaceAll(/\/+/g, '/');
  return path.replaceAll('/', '\\').replaceAll(/(?<!^)\\+/g, '\\');
}
