import { describe, expect, it } from 'vitest';

import { hide, terminalFile, unhide, type EditorFile } from '../src/index.js';
import { after, fileOf } from './support/texts.js';

const VARIABLE = {
  name: 'PYTHONPYCACHEPREFIX',
  value: '${userHome}/x',
  platform: 'linux',
} as const;
const LINE = '"PYTHONPYCACHEPREFIX": "${userHome}/x"';

function terminal(at: number, variable: typeof VARIABLE | object = {}): EditorFile {
  const file = terminalFile(fileOf('vscode', at), { ...VARIABLE, ...variable });
  if (file === undefined) throw new Error('These are no settings of VS Code.');
  return file;
}

/** The user's settings, and settings in other files. */
const FILES = [
  ['settings.json', terminal(3), '{}'],
  ['a workspace', terminal(1), '{ "folders": [] }'],
  ['a container', terminal(2), '{ "image": "x" }'],
] as const;

describe.each(FILES)('a variable for terminals of VS Code, in %s', (_, file, short) => {
  it.each([
    ['nothing', ''],
    ['one line', short],
    ['comments', '{\n  // mine\n  "a": 1, // one\n}\n'],
    ['Windows’ ends of line', '{\r\n  "a": 1\r\n}'],
    ['a byte order mark', '\ufeff{ "a": 1 }'],
    ['a variable of the user’s', '{ "terminal.integrated.env.linux": { "A": "b" } }\n'],
  ])('is set, set again and taken back, after %s', (__, text) => {
    const added = after(text, hide(text, file));
    expect(added).toContain(LINE);
    expect(hide(added, file)).toEqual({ kind: 'unchanged' });
    expect(after(added, unhide(added, file, { before: text }))).toBe(text);
    if (text !== '') expect(after(added, unhide(added, file))).toBe(text);
    expect(unhide(text, file)).toEqual({ kind: 'unchanged' });
  });

  it('says of a file of its own that it goes with what it has written', () => {
    const made = after('', hide('', file, { isNew: true }));
    expect(unhide(made, file)).toMatchObject({ kind: 'removed', emptied: true });
  });
});

describe('a variable for terminals', () => {
  const file = terminal(3);
  const inEnv = (members: string): string => `{ "terminal.integrated.env.linux": ${members} }`;

  it('that the user has set is kept, and is not taken away', () => {
    const own = inEnv('{ "PYTHONPYCACHEPREFIX": "/mine" }');
    expect(hide(own, file)).toMatchObject({
      kind: 'kept',
      choices: [{ setting: '"PYTHONPYCACHEPREFIX": "/mine"' }],
    });
    expect(unhide(own, file)).toEqual({ kind: 'unchanged' });
    const none = inEnv('{ "PYTHONPYCACHEPREFIX": null }');
    expect(hide(none, file)).toMatchObject({ kind: 'kept' });
  });

  it.each([
    ['malformed', '{ "a": }'],
    ['wrong-type', inEnv('[]')],
    ['wrong-type', '[]'],
    ['duplicate', inEnv(`{ ${LINE}, ${LINE} }`)],
    ['duplicate', '{ "terminal.integrated.env.linux": {}, "terminal.integrated.env.linux": {} }'],
  ])('is refused: %s, %j', (reason, text) => {
    for (const change of [hide(text, file), unhide(text, file)]) {
      expect(change).toMatchObject({ kind: 'refused', refusal: { reason } });
    }
  });

  it('goes by the platform', () => {
    expect(after('', hide('', terminal(3, { platform: 'macos' })))).toContain('env.osx"');
    expect(after('', hide('', terminal(3, { platform: 'windows' })))).toContain('env.windows"');
  });

  it('has no place in files of other editors', () => {
    for (const name of ['zed', 'netrw', 'jetbrains'] as const) {
      expect(terminalFile(fileOf(name), VARIABLE)).toBeUndefined();
    }
  });
});
