import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

/** A directory with a completion script, and two directories to complete. */
function withScript(shell: string): { directory: string; script: string } {
  const directory = tree({ 'services/': '', 'scripts/': '' });
  const { stdout, status } = nopycache(directory, ['completion', shell]);
  expect(status).toBe(0);
  const script = join(directory, 'script');
  fs.writeFileSync(script, stdout);
  return { directory, script };
}

describe('completion', () => {
  const cases: [string[], string[]][] = [
    [['s'], ['scan', 'scripts', 'services', 'staged']],
    [['c'], ['check', 'clean', 'completion']],
    [['clean', '--dry'], ['--dry-run']],
    [['clean', 'ser'], ['services']],
    [
      ['scan', '--only', 'le'],
      ['legacy', 'legacy-orphan'],
    ],
    [
      ['clean', '--debris', 'py'],
      ['pyre', 'pyright', 'pytest', 'pytype'],
    ],
    [['completion', 'z'], ['zsh']],
    [['scan', '--fail'], ['--fail-on-found']],
    [['clean', '--fail'], []],
    [['redirect', '--shell', 'po'], ['powershell']],
    [['check', '--format', 'sa'], ['sarif']],
    [
      ['init', '--layers', 'ig'],
      ['ignore', 'ignore-global'],
    ],
    [['hide', '--editor', 'nerd'], ['nerdtree']],
    [['hide', '--sc'], ['--scope']],
    [['redirect', 's'], []],
    [['prefix', 'st'], ['status']],
    [['prefix', '--older'], ['--older-than']],
  ];

  it.skipIf(skipWithout('bash')).each(cases)('in bash of %j', (words, expected) => {
    const { directory, script } = withScript('bash');
    const program = `source "$1"; shift; COMP_WORDS=(nopycache "$@"); COMP_CWORD=$#; _nopycache; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const stdout = execFileSync('bash', ['--norc', '-c', program, 'bash', script, ...words], {
      cwd: directory,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(stdout.split('\n').filter(Boolean).sort()).toEqual(expected);
  });

  it.skipIf(skipWithout('fish')).each(cases)('in fish of %j', (words, expected) => {
    const { directory, script } = withScript('fish');
    const program = `source $argv[1]; complete --do-complete "nopycache $argv[2..-1]"`;
    const stdout = execFileSync('fish', ['--no-config', '-c', program, script, ...words], {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, HOME: directory },
    });
    const found = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => (line.split('\t')[0] ?? '').replace(/\/$/, ''));
    expect(found.sort()).toEqual(expected);
  });

  const unique: [string, string][] = [
    ['comp', 'completion'],
    ['clean --dry', 'clean --dry-run'],
    ['clean serv', 'clean services/'],
    ['scan --only tem', 'scan --only temporary'],
    ['completion z', 'completion zsh'],
    ['scan --fail', 'scan --fail-on-found'],
    ['--fail', '--fail-on-found'],
    ['clean --fail', 'clean --fail'],
    ['redirect --shell pow', 'redirect --shell powershell'],
    ['prefix st', 'prefix status'],
    ['hide --scope u', 'hide --scope user'],
  ];

  it.skipIf(skipWithout('zsh')).each(unique)('in zsh of %j', (typed, expected) => {
    const { directory, script } = withScript('zsh');
    // A shell in a terminal of its own, with a key that says what Tab has made of the line.
    const program = `
      zmodload zsh/zpty
      zpty shell "stty cols 400; exec zsh -f -i"
      zpty -w shell "unset zle_bracketed_paste; autoload -Uz compinit; compinit -D -u; source $1; say() { print -r -- \\"<\\$BUFFER>\\"; exit }; zle -N say; bindkey ^X say; print rea''dy"
      zpty -r shell output '*ready*'
      zpty -w -n shell "nopycache $2"$'\\t'$'\\x18'
      zpty -r shell output '*<nopycache *>*'
      print -r -- $output
    `;
    const stdout = execFileSync('zsh', ['-f', '-c', program, 'zsh', script, typed], {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'dumb', HOME: directory },
      timeout: 30_000,
    });
    // After a value zsh adds a comma for the next one, which goes away with whatever is typed instead.
    const line = /<nopycache ([^>]*)>/.exec(stdout)?.[1];
    expect(line?.replace(/[, ]$/, '')).toBe(expected);
  });
});
