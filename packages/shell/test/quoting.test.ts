import fs from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { program, skipWithout } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { parsePrefix, SHELLS, type ShellName } from '../src/index.js';
import { runIn, tree, write } from './support/real.js';

/** What some language or other takes for more than a character. */
const SPECIAL = Array.from(' \'"\\$`!#;&|()<>*?[]{}~%^=,:@éˈ‘’‚‛“”€\u{1F40D}ab');
const WORDS = [
  '$HOME',
  '$(x)',
  '${x:-y}',
  '\\n',
  "'\\''",
  '!!',
  '{{ x }}',
  '{% x %}',
  '{# x',
  '$$',
];
const names = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL), fc.constantFrom(...WORDS)), { maxLength: 12 })
  .map((parts) => parts.join(''));
const SAMPLES = [...fc.sample(names, 150), ...SPECIAL, ...WORDS].map((name) => `/x${name}`);

function linesFor(shell: ShellName, path: string): readonly string[] {
  const { prefix, problem } = parsePrefix(path, 'posix');
  if (prefix === undefined) throw new Error(problem);
  return SHELLS[shell].prefixLines(prefix);
}

/** A script that sets the variable to one sample after the other, and shows each. */
function scriptFor(shell: ShellName): string {
  const lines = SAMPLES.flatMap((path) => [...linesFor(shell, path), SHOW[shell] ?? PRINTENV]);
  return lines.map((line) => `${line}\n`).join('');
}

const PRINTENV = 'printenv PYTHONPYCACHEPREFIX';
const SHOW: Partial<Record<ShellName, string>> = { nushell: 'print $env.PYTHONPYCACHEPREFIX' };

const RUNS: readonly (readonly [ShellName, string, readonly string[]])[] = [
  ['sh', 'dash', []],
  ['bash', 'bash', ['--norc']],
  ['zsh', 'zsh', ['-f']],
  ['fish', 'fish', ['--no-config']],
  ['tcsh', 'tcsh', ['-f']],
  // tcsh looks for history in what it reads from its standard input, as it does in start-up files.
  ['csh', 'tcsh', ['-f']],
];

describe('a directory’s name is taken as it is', () => {
  for (const [shell, name, flags] of RUNS) {
    it.skipIf(skipWithout(name))(`in ${shell}, by ${name}`, () => {
      const home = tree({ script: scriptFor(shell) });
      expect(runIn(home, [name, ...flags, 'script']).split('\n')).toEqual([...SAMPLES, '']);
    });
  }

  // Debian has no package of it.
  it.skipIf(program('nu') === undefined)('in Nushell, by nu', () => {
    const home = tree({ 'script.nu': scriptFor('nushell') });
    expect(runIn(home, ['nu', '-n', 'script.nu']).split('\n')).toEqual([...SAMPLES, '']);
  });

  const generator =
    '/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator';
  it.skipIf(!fs.existsSync(generator))('in environment.d, by systemd', () => {
    const own = SAMPLES.map((path, at) =>
      linesFor('environment.d', path)
        .join('')
        .replace('PREFIX=', `PREFIX${String(at)}=`),
    );
    const home = tree();
    write(join(home, '.config/environment.d/50-nopycache.conf'), `${own.join('\n')}\n`);
    const script = `set -a; eval "$(${generator})"; printenv -0`;
    const shown = runIn(home, ['bash', '-c', script]).split('\0');
    const found = shown.filter((line) => line.startsWith('PYTHONPYCACHEPREFIX'));
    expect(new Set(found)).toEqual(
      new Set(SAMPLES.map((path, at) => `PYTHONPYCACHEPREFIX${String(at)}=${path}`)),
    );
  });

  it.skipIf(program('mise') === undefined)('in mise.toml, by mise', () => {
    const samples = SAMPLES.filter((path) => !path.includes('$'));
    expect(samples.length).toBeGreaterThan(50);
    const own = samples.map((path, at) =>
      linesFor('mise', path)
        .join('')
        .replace('PREFIX ', `PREFIX${String(at)} `),
    );
    const home = tree({ 'mise.toml': `[env]\n${own.join('\n')}\n` });
    const shown = JSON.parse(
      runIn(home, ['mise', 'env', '--json'], { env: { MISE_TRUSTED_CONFIG_PATHS: home } }),
    ) as Record<string, string>;
    samples.forEach((path, at) => {
      expect(shown[`PYTHONPYCACHEPREFIX${String(at)}`]).toBe(path);
    });
  });
});
