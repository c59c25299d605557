import { describe, expect, it } from 'vitest';

import { hide, unhide } from '../../src/index.js';
import { after, fileOf } from '../support/texts.js';

const SETTINGS = fileOf('vscode');

function hidden(text: string): string {
  return after(text, hide(text, SETTINGS));
}

/** What `modify` of jsonc-parser 3.3.1 gets wrong, and what else people's files hold. */
describe('hiding in JSON with comments', () => {
  it.each([
    [
      'a comment after the last value stays on its line',
      '{\n  "files.exclude": {\n    "**/.git": true // git\n  }\n}\n',
      '{\n  "files.exclude": {\n    "**/.git": true, // git\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true\n  }\n}\n',
    ],
    [
      'so it does after a trailing comma, which is kept up',
      '{\n  "files.exclude": {\n    "**/.git": true, // git\n  },\n}\n',
      '{\n  "files.exclude": {\n    "**/.git": true, // git\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true,\n  },\n}\n',
    ],
    [
      'comments of their own at the end stay there',
      '{\n  "a": 1\n  // "b": 2\n}\n',
      '{\n  "a": 1,\n  "files.exclude": {\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true\n  }\n  // "b": 2\n}\n',
    ],
    [
      'one line stays one line',
      '{ "a": 1, "files.exclude": { "**/.git": true } }',
      '{ "a": 1, "files.exclude": { "**/.git": true, "**/__pycache__": true, "**/*.pyc": true, "**/*.pyo": true } }',
    ],
    [
      'what has no blanks gets none',
      '{"files.exclude":{"**/.git":true}}',
      '{"files.exclude":{"**/.git":true,"**/__pycache__":true,"**/*.pyc":true,"**/*.pyo":true}}',
    ],
    [
      'a comment on one line stays behind its value',
      '{ "files.exclude": { "**/.git": true /* git */ } }',
      '{ "files.exclude": { "**/.git": true /* git */, "**/__pycache__": true, "**/*.pyc": true, "**/*.pyo": true } }',
    ],
    [
      'tabs, Windows’ ends of line and a byte order mark are kept',
      '\ufeff{\r\n\t"a": 1\r\n}',
      '\ufeff{\r\n\t"a": 1,\r\n\t"files.exclude": {\r\n\t\t"**/__pycache__": true,\r\n\t\t"**/*.pyc": true,\r\n\t\t"**/*.pyo": true\r\n\t}\r\n}',
    ],
    [
      'an empty object opens over lines where the document does',
      '{\n    "files.exclude": {}\n}\n',
      '{\n    "files.exclude": {\n        "**/__pycache__": true,\n        "**/*.pyc": true,\n        "**/*.pyo": true\n    }\n}\n',
    ],
    [
      'a file of comments alone gets an object',
      '// mine\n',
      '// mine\n{\n  "files.exclude": {\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true\n  }\n}\n',
    ],
    [
      'a comment in an empty object stays where it is',
      '{\n  // mine\n}\n',
      '{\n  // mine\n  "files.exclude": {\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true\n  }\n}\n',
    ],
    [
      'a brace behind the last value stays there',
      '{\n  "a": 1 }',
      '{\n  "a": 1,\n  "files.exclude": {\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true\n  } }',
    ],
    [
      'only what is missing is added, by meaning and not by spelling',
      '{ "files.exclude": { "**/*.py[co]": true } }',
      '{ "files.exclude": { "**/*.py[co]": true, "**/__pycache__": true } }',
    ],
  ])('%s', (_, text, expected) => {
    expect(hidden(text)).toBe(expected);
    expect(hide(expected, SETTINGS)).toEqual({ kind: 'unchanged' });
    expect(after(expected, unhide(expected, SETTINGS, { before: text }))).toBe(text);
  });

  it.each<[string, string, string, [number, number]]>([
    ['a list', '{ "files.exclude": [] }', 'wrong-type', [19, 21]],
    ['null', '{ "files.exclude": null }', 'wrong-type', [19, 23]],
    ['a document that is a list', '[]', 'wrong-type', [0, 2]],
    [
      'a key that is there twice',
      '{ "files.exclude": {}, "files.exclude": {} }',
      'duplicate',
      [23, 38],
    ],
    [
      'a pattern that is there twice',
      '{ "files.exclude": { "**/*.pyc": true, "**/*.pyc": false } }',
      'duplicate',
      [39, 49],
    ],
    ['what does not end', '{ "a": 1', 'malformed', [8, 8]],
    ['two commas', '{ "a": 1,, "b": 2 }', 'malformed', [9, 10]],
    ['something after the end', '{}\n{}', 'malformed', [3, 4]],
    ['no JSON at all', '<xml/>', 'malformed', [0, 4]],
    ['a depth that nobody reads', '['.repeat(100_000), 'malformed', [0, 0]],
  ])('refuses %s, and says where', (_, text, reason, range) => {
    for (const change of [hide(text, SETTINGS), unhide(text, SETTINGS)]) {
      expect(change).toMatchObject({ kind: 'refused', refusal: { reason, range } });
    }
  });

  it('never overwrites what the user has set', () => {
    const own = '{ "files.exclude": { "**/*.pyc": false } }';
    const change = hide(own, SETTINGS);
    expect(change).toMatchObject({
      kind: 'added',
      choices: [{ setting: '"**/*.pyc": false', range: [21, 38] }],
    });
    expect(after(own, change)).toBe(
      '{ "files.exclude": { "**/*.pyc": false, "**/__pycache__": true, "**/*.pyo": true } }',
    );
    const all =
      '{ "files.exclude": { "**/__pycache__": false, "**/*.pyc": {"when": "$(basename).py"}, "**/*.pyo": 0 } }';
    expect(hide(all, SETTINGS)).toMatchObject({ kind: 'kept', choices: [{}, {}, {}] });
    expect(unhide(all, SETTINGS)).toEqual({ kind: 'unchanged' });
  });

  it('takes out what it has added and no comment, whatever has been written since', () => {
    const before = '{\n  "files.exclude": {\n    "**/*.pyc": true\n  }\n}\n';
    const since = hidden(before)
      .replace('"**/__pycache__": true,', '"**/__pycache__": true, // ours')
      .replace('"**/*.pyo": true', '"**/*.pyo": true,\n    "**/.venv": true');
    expect(after(since, unhide(since, SETTINGS, { before }))).toBe(
      '{\n  "files.exclude": {\n    "**/*.pyc": true,\n    // ours\n    "**/.venv": true\n  }\n}\n',
    );
    expect(after(since, unhide(since, SETTINGS))).toBe(
      '{\n  "files.exclude": {\n    // ours\n    "**/.venv": true\n  }\n}\n',
    );
  });

  it('says that a file holds nothing but what it has added', () => {
    const made = hidden('');
    expect(unhide(made, SETTINGS)).toMatchObject({ kind: 'removed', emptied: true });
    expect(unhide(made, SETTINGS, { before: '' })).toMatchObject({ emptied: false });
    expect(unhide(`// mine\n${made}`, SETTINGS)).toMatchObject({ emptied: false });
  });
});
