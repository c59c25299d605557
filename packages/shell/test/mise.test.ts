import { program } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { DEFAULT_PREFIX, redirect, SHELLS } from '../src/index.js';
import { redirected, restored } from './support/texts.js';
import { runIn, tree } from './support/real.js';

const { mise } = SHELLS;

describe('a table of mise.toml', () => {
  const TEXTS = [
    '[env]\nA = "1"\n\n[tools]\nnode = "22"\n',
    '[tools]\r\nnode = "22"\r\n[ env ] # mine\r\nA = "1"\r\n',
    '[tools]\nnode = "22"\n[env]',
    '[env._]\nfile = ".env"\n[tools]\n',
  ];

  it.each(TEXTS)('that is there takes the line, and is given back: %j', (text) => {
    const added = redirected(text, mise);
    expect(added.match(/^\[ ?env ?\]/gm)).toHaveLength(1);
    expect(redirect(added, mise, { prefix: DEFAULT_PREFIX })).toEqual({ kind: 'unchanged' });
    expect(restored(added)).toBe(text);
  });

  // Debian has no package of mise, and npm's runs a script when it is installed.
  it.skipIf(program('mise') === undefined).each(TEXTS)('is read by mise: %j', (text) => {
    const home = tree({ 'mise.toml': redirected(text, mise), '.env': '' });
    const env = { MISE_TRUSTED_CONFIG_PATHS: home };
    const shown = runIn(home, ['mise', 'env', '--json'], { env });
    expect(JSON.parse(shown)).toMatchObject({ PYTHONPYCACHEPREFIX: `${home}/.cache/cpython` });
  });

  it.each(['env = { A = "1" }\n', 'env.A = "1"\n', '[[env]]\nA = "1"\n'])(
    'in another form is left to its owner: %j',
    (text) => {
      const change = redirect(text, mise, { prefix: DEFAULT_PREFIX });
      expect(change).toMatchObject({ kind: 'refused', refusal: { reason: 'no-place' } });
    },
  );

  it('takes no directory that versions of mise read in different ways', () => {
    const prefix = { kind: 'path', path: '/$x' } as const;
    const change = redirect('', mise, { prefix });
    expect(change).toMatchObject({ kind: 'refused', refusal: { reason: 'no-place' } });
  });
});
