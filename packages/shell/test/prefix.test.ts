import { describe, expect, it } from 'vitest';

import { parsePrefix, snippet, DEFAULT_PREFIX } from '../src/index.js';

describe('a prefix', () => {
  it.each(['/x', '/a b', "/it's", '/$HOME', '/x/~', '/é'])('may be %j', (path) => {
    expect(parsePrefix(path, 'posix')).toEqual({ prefix: { kind: 'path', path } });
  });

  it.each([
    ['C:\\x', 'windows'],
    ['c:/x', 'windows'],
    ['\\\\host\\share', 'windows'],
  ] as const)('may be %j on Windows', (path, platform) => {
    expect(parsePrefix(path, platform)).toEqual({ prefix: { kind: 'path', path } });
  });

  it.each([
    ['', 'empty'],
    ['x', 'is relative'],
    ['./x', 'is relative'],
    ['$HOME/x', 'let your shell expand the variable'],
    ['~/x', 'does not expand the ~'],
    ['~', 'does not expand the ~'],
    ['/', 'beside its source'],
    ['//', 'beside its source'],
    ['/.', 'beside its source'],
    ['/a\nb', 'control character'],
    ['/a\0b', 'control character'],
    ['/\ud800', 'no Unicode text'],
    ['C:\\x', 'is relative'],
  ])('must not be %j', (path, problem) => {
    expect(parsePrefix(path, 'posix').problem).toContain(problem);
  });

  it.each(['x', '\\x', 'C:x', 'C:\\', '/'])('must not be %j on Windows', (path) => {
    expect(parsePrefix(path, 'windows').prefix).toBeUndefined();
  });

  it('stands in snippets as JSON has it', () => {
    const { text } = snippet('vscode', { kind: 'path', path: '/a "b"' });
    expect(JSON.parse(`{${text}}`)).toHaveProperty(
      ['terminal.integrated.env.linux', 'PYTHONPYCACHEPREFIX'],
      '/a "b"',
    );
    expect(snippet('tox', DEFAULT_PREFIX).text).toContain('pass_env');
  });
});
