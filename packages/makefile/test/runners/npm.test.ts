import { describe, expect, it } from 'vitest';

import { npm } from '../../src/runners/npm/npm.js';
import { added, refusal, removed } from './changes.js';

const CLEAN = '"clean:py": "npx nopycache clean"';

describe('package.json', () => {
  it.each<[string, string, string]>([
    [
      'scripts',
      '{\n  "scripts": {\n    "a": "b"\n  },\n  "x": 1\n}\n',
      `{\n  "scripts": {\n    "a": "b",\n    ${CLEAN}\n  },\n  "x": 1\n}\n`,
    ],
    [
      'tabs, CRLF and a byte order mark',
      '\ufeff{\r\n\t"scripts": {\r\n\t\t"a": "b"\r\n\t}\r\n}',
      `\ufeff{\r\n\t"scripts": {\r\n\t\t"a": "b",\r\n\t\t${CLEAN}\r\n\t}\r\n}`,
    ],
    ['one line', '{ "scripts": { "a": "b" } }', `{ "scripts": { "a": "b", ${CLEAN} } }`],
    ['no white space', '{"scripts":{"a":"b"}}', `{"scripts":{"a":"b",${CLEAN}}}`],
    ['no scripts in it', '{\n  "scripts": {}\n}\n', `{\n  "scripts": {${CLEAN}}\n}\n`],
    ['space in it', '{ "scripts": {\n\n } }', `{ "scripts": {${CLEAN}\n\n } }`],
    [
      'no scripts',
      '{\n    "name": "x"\n}\n',
      `{\n    "name": "x",\n    "scripts": {\n        ${CLEAN}\n    }\n}\n`,
    ],
    ['nothing', '{}', `{"scripts": {\n  ${CLEAN}\n}}`],
    [
      'the command at hand',
      '{ "devDependencies": { "nopycache": "^1" }, "scripts": { "a": "b" } }',
      '{ "devDependencies": { "nopycache": "^1" }, "scripts": { "a": "b", "clean:py": "nopycache clean" } }',
    ],
  ])('with %s', (_, before, after) => {
    expect(added(npm, before)).toBe(after);
    expect(added(npm, after)).toBe(after);
    expect(removed(npm, after)).toBe(before);
    JSON.parse(after.replace('\ufeff', ''));
  });

  it('has the command brought up to date, wherever it stands', () => {
    const text = `{ "scripts": { ${CLEAN}, "a": "b" }, "dependencies": { "nopycache": "1" } }`;
    const updated = text.replace('npx ', '');
    expect(added(npm, text)).toBe(updated);
    expect(removed(npm, updated)).toBe(
      '{ "scripts": { "a": "b" }, "dependencies": { "nopycache": "1" } }',
    );
  });

  it.each<[string, string, string, string]>([
    [
      'a script of the name',
      '{ "scripts": { "clean:py": "rm x" } }',
      'clash',
      '"clean:py": "rm x"',
    ],
    ['such a script that is no text', '{ "scripts": { "clean:py": 1 } }', 'clash', '"clean:py": 1'],
    ['comments', '{ "scripts": {} // a\n}', 'unreadable', '// a'],
    ['a comma too many', '{ "scripts": { "a": "b", } }', 'unreadable', '}'],
    ['scripts that are no object', '{ "scripts": [] }', 'unreadable', '"scripts": []'],
    ['scripts twice', '{ "scripts": {}, "scripts": {} }', 'unreadable', '"scripts": {}'],
    ['a list in it', '[]', 'unreadable', ''],
    ['nothing at all', '', 'unreadable', ''],
  ])('is left alone with %s', (_, text, reason, marked) => {
    expect(refusal(npm, text)).toEqual([reason, marked]);
  });

  it('keeps a script of the name when ours is removed', () => {
    expect(npm.remove('{ "scripts": { "clean:py": "rm x" } }')).toEqual({ kind: 'unchanged' });
  });
});
