import { pythonVersions, runPython, skipWithout, type Python } from '@nopycache/test-fixtures';

/** The interpreters of this machine; none only where tests may be skipped. */
export const pythons: readonly Python[] = skipWithout('python3') ? [] : pythonVersions();

/** Those that know `__pycache__`. */
export const modern: readonly Python[] = pythons.filter(({ version }) => !version.startsWith('2.'));

/** 11 for 3.11. */
export function minor({ version }: Python): number {
  return Number(version.split('.')[1]);
}

/** `sys.implementation.cache_tag` */
export function tagOf({ version }: Python): string {
  return `cpython-${version.replace('.', '')}`;
}

/** Runs a program that takes JSON and gives JSON. */
export function ask(python: Python, script: string, input: unknown = null): unknown {
  return JSON.parse(runPython(python.path, ['-c', script], { input: JSON.stringify(input) }));
}
