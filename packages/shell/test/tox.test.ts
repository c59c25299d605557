import { skipWithout } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { DEFAULT_PREFIX, redirect, SHELLS } from '../src/index.js';
import { homeAt, runIn, tree } from './support/real.js';
import { redirected, restored } from './support/texts.js';

const { tox } = SHELLS;

/** What an environment is handed, as tox 4 reads it: by the module of Python's that it uses. */
const READ = `
import configparser, sys
parser = configparser.ConfigParser(interpolation=None)
parser.read("tox.ini", encoding="utf-8-sig")
section = parser["testenv"]
print(section.get("pass_env", section.get("passenv")).split())
`;

const ENDS = '[testenv:docs]\ncommands = true\n';

describe('what tox hands over', () => {
  it.each([
    ['no section of its own', `[tox]\nenvlist = py\n`, ['PYTHONPYCACHEPREFIX'], 'passenv ='],
    ['newer names of options', '[tox]\nenv_list = py\n', ['PYTHONPYCACHEPREFIX'], 'pass_env ='],
    ['a section without the option', `[testenv]\ndeps = x\n${ENDS}`, ['PYTHONPYCACHEPREFIX'], ''],
    ['a section that ends the file', '[testenv]', ['PYTHONPYCACHEPREFIX'], ''],
    [
      'names on the line',
      `[testenv]\npassenv = A B\n${ENDS}`,
      ['A', 'B', 'PYTHONPYCACHEPREFIX'],
      '',
    ],
    [
      'names below it, with a comment and an empty line',
      `[testenv]\npass_env =\n    A\n# c\n\n    B\n\ndeps = x\n${ENDS}`,
      ['A', 'B', 'PYTHONPYCACHEPREFIX'],
      '',
    ],
    [
      'Windows’ ends of line',
      '[testenv]\r\npass_env =\r\n  A\r\ndeps = x',
      ['A', 'PYTHONPYCACHEPREFIX'],
      '',
    ],
    [
      'the option at the end of the file',
      '[testenv]\npass_env = A',
      ['A', 'PYTHONPYCACHEPREFIX'],
      '',
    ],
  ])('is added to %s, read by tox’s parser, and given back', (_, text, names, written) => {
    const added = redirected(text, tox);
    expect(added).toContain(written);
    expect(redirect(added, tox, { prefix: DEFAULT_PREFIX })).toEqual({ kind: 'unchanged' });
    expect(restored(added)).toBe(text);
    if (skipWithout('python3')) return;
    const home = tree({ 'tox.ini': added });
    const shown = runIn(home, ['python3', '-c', READ]);
    expect(JSON.parse(shown.replaceAll("'", '"'))).toEqual(names);
  });

  it.each(['PYTHONPYCACHEPREFIX', 'PYTHON*', '*', 'A, pythonpycacheprefi?'])(
    'is left as it is where %j is named',
    (name) => {
      for (const text of [
        `[testenv]\npass_env = ${name}\n`,
        `[testenv]\npassenv =\n  A\n  ${name}\n`,
      ]) {
        expect(redirect(text, tox, { prefix: DEFAULT_PREFIX })).toEqual({ kind: 'unchanged' });
      }
      expect(
        redirect(`[testenv:x]\npass_env = ${name}\n`, tox, { prefix: DEFAULT_PREFIX }).kind,
      ).toBe('added');
    },
  );

  it('needs a tox.ini that is there', () => {
    expect(tox.startupFiles(homeAt(tree()))).toEqual([]);
    expect(tox.startupFiles(homeAt(tree({ 'tox.ini': '' })))).toHaveLength(1);
  });

  it.skipIf(skipWithout('tox'))('reaches Python in tox', () => {
    const ini =
      '[tox]\nskipsdist = true\nenvlist = x\n[testenv]\ndeps =\ncommands = python -c "import os; print(os.environ[\'PYTHONPYCACHEPREFIX\'])"\n';
    const home = tree({ 'tox.ini': redirected(ini, tox) });
    const env = { PYTHONPYCACHEPREFIX: `${home}/pyc` };
    expect(runIn(home, ['tox', '-q'], { env })).toContain(`${home}/pyc\n`);
  });
});
