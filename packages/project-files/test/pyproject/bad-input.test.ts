import { describe, expect, it } from 'vitest';

import { check, kindOfPath } from '../../src/index.js';

/** What is said of a text that mentions bytecode. */
function told(text: string): string[] {
  return check(text, { kind: 'pyproject' }).map(
    ({ message, range }) => `${String(range[0])}-${String(range[1])} ${message}`,
  );
}

describe('pyproject.toml that is none', () => {
  it('is found by its name', () => {
    expect(kindOfPath('a\\pyproject.toml')).toBe('pyproject');
    expect(kindOfPath('pyproject.toml.orig')).toBeUndefined();
    expect(kindOfPath('my-pyproject.toml')).toBeUndefined();
  });

  it.each([
    ['a = 1\na = "pycache"', '6-7'],
    ['python', '6-6'],
    ['[tool.poe\npython = 1', '10-11'],
    ['python = "\0"', '10-11'],
    ['python = "unfinished', '20-20'],
    [`python = ${'['.repeat(20_000)}${']'.repeat(20_000)}`, '0-0'],
  ])('is told of once: %j', (text, range) => {
    expect(told(text)).toEqual([
      expect.stringMatching(new RegExp(`^${range} This could not be read \\(.+\\), and nothing`)),
    ]);
  });

  it.each([
    '',
    '\ufeff',
    '# pycache',
    '\ufeff# python\r\n[project]\r\nname = "x"\r\n',
    // TOML 1.1, which readers are about to understand.
    '[tool.poe]\nenv = {\n  PYTHONUNBUFFERED = "1",\n}\n',
    // Templates that become one.
    '<% if (python) { -%>\n[project]\n<% } -%>\n',
    '{% if python %}\n[project]\n{% endif %}\n',
    '[project]\nname = {{ cookiecutter.python }}\n',
  ])('silent: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('of five megabytes is read', () => {
    const filler = Array.from(
      { length: 60_000 },
      (_, index) => `key${String(index)} = "${'x'.repeat(70)}"`,
    );
    const text = `[tool.other]\n${filler.join('\n')}\n[tool.poe.env]\nPYTHONDONTWRITEBYTECODE = "no"\n`;
    expect(text.length).toBeGreaterThan(5_000_000);
    const [finding] = check(text, { kind: 'pyproject' });
    expect(text.slice(...(finding?.range ?? [0, 0]))).toBe('PYTHONDONTWRITEBYTECODE = "no"');
  });
});
