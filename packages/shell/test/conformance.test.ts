import { describe, expect, it } from 'vitest';

import { DEFAULT_PREFIX, redirect, removeRedirect, type Prefix, type Shell } from '../src/index.js';
import { after, redirected, restored, shells } from './support/texts.js';

const CONTENT = { prefix: DEFAULT_PREFIX, aliases: true };
const OTHER: Prefix = { kind: 'path', path: "/a b/it's !!" };

/** A line of the user's own that sets the variable, in each language. */
const OWN_SETTING: Readonly<Record<Shell['name'], string>> = {
  bash: 'export PYTHONPYCACHEPREFIX="$HOME/pyc"',
  zsh: 'typeset -gx PYTHONPYCACHEPREFIX=~/pyc',
  sh: 'PYTHONPYCACHEPREFIX=/pyc; export PYTHONPYCACHEPREFIX',
  fish: 'set -gx PYTHONPYCACHEPREFIX ~/pyc',
  tcsh: 'setenv PYTHONPYCACHEPREFIX ~/pyc',
  csh: 'setenv PYTHONPYCACHEPREFIX /pyc',
  powershell: '$env:PYTHONPYCACHEPREFIX = "$HOME/pyc"',
  nushell: "$env.PYTHONPYCACHEPREFIX = '/pyc'",
  'environment.d': 'PYTHONPYCACHEPREFIX=${HOME}/pyc',
  direnv: 'export PYTHONPYCACHEPREFIX="$PWD/.pyc"',
  mise: 'env = { PYTHONPYCACHEPREFIX = "/pyc" }',
  tox: 'set_env = PYTHONPYCACHEPREFIX=/pyc',
};

/** Whether a block says where bytecode goes, and not only that the variable is handed over. */
const saysWhere = ({ name }: Shell): boolean => name !== 'tox';

const TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a byte order mark', '\ufeff'],
  ['a line', '# mine\n'],
  ['no end of line', '# mine'],
  ['Windows’ ends of line', '# one\r\n# two\r\n'],
  ['an empty line at the end', '# mine\n\n'],
  ['many empty lines', '\n\n\n'],
  ['a long text', '# x\n'.repeat(1_000)],
];

describe.each(shells.map((shell) => [shell.name, shell] as const))('%s', (name, shell) => {
  it.each(TEXTS)('adds, adds again, updates and removes, after %s', (_, text) => {
    const added = redirected(text, shell);
    expect(added.startsWith(text)).toBe(true);
    expect(redirect(added, shell, CONTENT)).toEqual({ kind: 'unchanged' });
    if (!saysWhere(shell)) {
      expect(redirect(added, shell, { prefix: OTHER })).toEqual({ kind: 'unchanged' });
      expect(restored(added)).toBe(text);
      return;
    }
    const updated = after(added, redirect(added, shell, { prefix: OTHER }));
    expect(updated).not.toBe(added);
    expect(redirect(updated, shell, { prefix: OTHER })).toEqual({ kind: 'unchanged' });
    expect(after(updated, redirect(updated, shell, CONTENT))).toBe(added);
    expect(restored(added)).toBe(text);
    expect(restored(updated)).toBe(text);
    expect(removeRedirect(text)).toEqual({ kind: 'unchanged' });
  });

  it('says in a file of its own that it goes with the block', () => {
    const added = redirected('', shell, { isNew: true });
    expect(removeRedirect(added)).toMatchObject({ kind: 'removed', emptied: true });
    const change = redirect(added, shell, { prefix: OTHER });
    const updated = 'edit' in change ? after(added, change) : added;
    expect(removeRedirect(updated)).toMatchObject({ kind: 'removed', emptied: true });
    expect(removeRedirect(`${added}# mine\n`)).toMatchObject({ emptied: false });
    expect(removeRedirect(redirected('', shell))).toMatchObject({ emptied: false });
  });

  it('keeps what the user has set, before the block and after it', () => {
    const own = `${OWN_SETTING[name]}\n`;
    for (const text of [own, `# x\n${own}# y\n`, own.replaceAll('\n', '\r\n')]) {
      const change = redirect(text, shell, CONTENT);
      expect(change.kind).toBe('kept');
      if (change.kind !== 'kept') return;
      const [setting] = change.settings;
      expect(setting?.exported).toBe(true);
      expect(setting?.value).toMatch(/pyc/);
      expect(text.slice(...(setting?.range ?? [0, 0]))).toBe(setting?.value);
    }
    if (name === 'mise') return;
    expect(redirect(redirected('', shell) + own, shell, CONTENT).kind).toBe('kept');
    expect(redirect(redirected('', shell) + own, shell, CONTENT, { force: true }).kind).toBe(
      'kept',
    );
    expect(restored(redirected('', shell) + own)).toBe(own);
  });

  it('does not take its own block, or a comment, for the user’s setting', () => {
    expect(redirect(`# ${OWN_SETTING[name]}\n`, shell, CONTENT).kind).toBe('added');
    const added = redirected('', shell);
    if (saysWhere(shell)) expect(shell.findSettings(added).length).toBeGreaterThan(0);
    expect(redirect(added, shell, CONTENT).kind).toBe('unchanged');
  });

  it('refuses markers that make no block', () => {
    const added = redirected('# mine\n', shell);
    const lines = added.split('\n');
    const begin = lines.findIndex((line) => line.includes('>>>'));
    const end = lines.findIndex((line) => line.includes('<<<'));
    const broken = [
      lines.filter((_, at) => at !== end).join('\n'),
      lines.filter((_, at) => at !== begin).join('\n'),
      added + added,
      added.replace(/ v1 /, ' v2 '),
      added.replace(/ v1 \w+/, ''),
    ];
    for (const text of broken) {
      for (const change of [
        redirect(text, shell, CONTENT, { force: true }),
        removeRedirect(text),
      ]) {
        expect(change).toMatchObject({ kind: 'refused', refusal: { reason: 'broken' } });
      }
    }
  });

  it('overwrites what somebody has changed in its block only when forced', () => {
    const added = redirected('# mine\n', shell);
    const edited = added.replace(/(>>> v1 .*\n)/, '$1# a change\n');
    const refusal = { kind: 'refused', refusal: { reason: 'edited' } };
    expect(redirect(edited, shell, CONTENT)).toMatchObject(refusal);
    expect(removeRedirect(edited)).toMatchObject(refusal);
    expect(after(edited, redirect(edited, shell, CONTENT, { force: true }))).toBe(added);
    expect(after(edited, removeRedirect(edited, { force: true }))).toBe('# mine\n');
  });

  it('takes its block out when there is nothing left to say', () => {
    const added = redirected('# mine\n', shell);
    expect(after(added, redirect(added, shell, {}))).toBe('# mine\n');
    expect(redirect('# mine\n', shell, {})).toEqual({ kind: 'unchanged' });
  });
});
