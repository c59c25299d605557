import { applyEdits, applyFixes, fixText } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { DIALECTS, check, rules, type DialectName } from '../../src/index.js';

/** What each rule says: the marked text, or nothing. */
function found(name: string, dialect: DialectName, text: string): string[] {
  const only = rules.filter(({ id }) => id === `ignore-files/${name}`);
  return check(text, { dialect: DIALECTS[dialect], rules: only }).map(({ range }) =>
    text.slice(...range),
  );
}

/** The text after the first suggestion. */
function suggested(name: string, dialect: DialectName, text: string): string | undefined {
  const only = rules.filter(({ id }) => id === `ignore-files/${name}`);
  const [finding] = check(text, { dialect: DIALECTS[dialect], rules: only });
  const [suggestion] = finding?.suggestions ?? [];
  return suggestion && applyEdits(text, suggestion.edits);
}

describe('the rules', () => {
  it.each<[string, DialectName, string, string[]]>([
    ['incomplete-bytecode', 'git', '__pycache__/\n*.py[cod]\n*$py.class\n', []],
    ['incomplete-bytecode', 'git', '__pycache__/\n*.py[codz]\n', ['*.py[codz]']],
    ['incomplete-bytecode', 'git', '*\n!*.py\n__pycache__\n', []],
    ['incomplete-bytecode', 'git', 'node_modules/\n', []],
    ['incomplete-bytecode', 'hg', '\\.pyc$\n(a{2})\n', []],
    ['missing-bytecode', 'git', 'a\n', ['']],
    ['missing-bytecode', 'git', '*.pyc\n', []],
    ['missing-bytecode', 'git', '*\n', []],
    ['root-only-pattern', 'docker', '__pycache__/\n*.pyc\n', ['__pycache__/', '*.pyc']],
    ['root-only-pattern', 'docker', '/__pycache__\n**/__pycache__\n!*.pyc\nnode_modules\n', []],
    ['root-only-pattern', 'vscode', '__pycache__\n', ['__pycache__']],
    ['root-only-pattern', 'git', '__pycache__\n', []],
    ['hits-no-bytecode', 'git', '*.py[co]\n*.pyc\n*$py.class\n__pycache__/\n*\n', []],
    ['hits-no-bytecode', 'git', '*.py?\n', ['*.py?']],
    ['hits-no-bytecode', 'git', '*.py*\n', ['*.py*']],
    ['bytecode-brought-back', 'git', '*.pyc\n!*.pyc\n', ['!*.pyc']],
    ['bytecode-brought-back', 'git', '*.pyc\n!*.py\n!keep.pyc\n!services/keep.pyc\n', []],
    ['bytecode-brought-back', 'git', '*.pyc\n!services/*.pyc\n', ['!services/*.pyc']],
    ['bytecode-brought-back', 'docker', '**/*.pyc\n!services/keep.pyc\n', []],
    [
      'bytecode-brought-back',
      'docker',
      '*\n**/*.pyc\n!a/services\n!src\n',
      ['!a/services', '!src'],
    ],
    [
      'bytecode-brought-back',
      'docker',
      '*\n!src\n**/*.pyc\n**/__pycache__\n!run.py\n!LICENSE\n',
      [],
    ],
    ['bytecode-brought-back', 'git', '*.pyc\n!services\n', []],
    ['bytecode-brought-back', 'git', '!*.pyc\n*.pyc\n', []],
    ['glued-stars', 'git', '**/__pycache__/**\n__pycache__/**/a\n', []],
    ['glued-stars', 'git', '**.pyc\n', ['**.pyc']],
    ['glued-stars', 'docker', '**.pyc\n', []],
    ['invalid-pattern', 'docker', '[ab\n!\na\\\n**/[a-\n', ['[ab', '!', 'a\\', '**/[a-']],
    ['invalid-pattern', 'docker', '!a\n[ab]\n\\[a\n', []],
    ['invalid-pattern', 'helm', 'a/**/b\n[a\n', ['a/**/b', '[a']],
    ['invalid-pattern', 'hg', '*.pyc\n', ['*.pyc']],
    ['invalid-pattern', 'hg', 'syntax: glob\n*.pyc\n', []],
    ['invalid-pattern', 'hg', 'glob:*.pyc\n\\.pyc$\na{2}\n(?i)a\n', []],
    ['invalid-pattern', 'git', '[ab\n!\n', []],
    [
      'never-matches',
      'git',
      './a\n../a\na//b\n/\n!\n[ab\na\\\n',
      ['./a', '../a', 'a//b', '/', '!', '[ab', 'a\\'],
    ],
    ['never-matches', 'git', 'a/\n/a\n[]a]\na\\\\\n\\[a\n.a\n..a\n', []],
    ['never-matches', 'docker', './a\n', []],
    ['dead-re-include', 'git', 'd/\n!d/k\n', ['!d/k']],
    ['dead-re-include', 'git', 'd/*\n!d/k\n', []],
    ['dead-re-include', 'git', 'd/\n!d/\n!d/k\n', []],
    ['dead-re-include', 'git', '*\n!*/\n!a/b\n', []],
    ['dead-re-include', 'git', '*\n!a/b/c\n', ['!a/b/c']],
    ['dead-re-include', 'docker', 'd\n!d/k\n', []],
    ['inline-comment', 'git', 'a # b\n', [' # b']],
    ['inline-comment', 'git', '# a # b\na#b\n\\# a\n', []],
    ['inline-comment', 'hg', 'a # b\n', []],
    ['literal-braces', 'git', '*.{a,b}\n{a}\n', ['*.{a,b}']],
    ['literal-braces', 'npm', '*.{a,b}\n', []],
    ['negated-class', 'docker', '[!a]\n[^a]\n[a!]\n', ['[!a]']],
    ['negated-class', 'git', '[!a]\n', []],
    [
      'significant-white-space',
      'git',
      ' a\na\t\na\u00a0\na \na\\ \n\\ a\n',
      [' a', 'a\t', 'a\u00a0'],
    ],
    ['significant-white-space', 'docker', ' a\n', []],
    ['significant-white-space', 'git', 'Icon\r\r\n', []],
    ['duplicate-pattern', 'git', 'a\n!b\na\n', ['a']],
    ['duplicate-pattern', 'git', 'a\na/\n', []],
    ['duplicate-pattern', 'unknown', 'a\na\n', []],
    ['covered-pattern', 'git', '*.py[cod]\na.pyc\n*.pyo\n', ['a.pyc', '*.pyo']],
    ['covered-pattern', 'git', '*.pyc\n!a.pyc\na.pyc\n', ['!a.pyc']],
    ['covered-pattern', 'git', 'a/\na\n', ['a/']],
    ['covered-pattern', 'git', 'a\na/\n', ['a/']],
    ['covered-pattern', 'git', '**/a\nb\na\n', ['a']],
    ['covered-pattern', 'git', '**/a\n!b\na\n', ['**/a']],
    ['covered-pattern', 'docker', '**/*.pyc\na\n**/*.py[co]\na/b\n/a\n', ['**/*.pyc', 'a/b', '/a']],
    ['covered-pattern', 'docker', 'a\n!a/b\na/b/c\n*.pyc\n**.pyc\n', ['*.pyc']],
    ['covered-pattern', 'docker', 'a\na/b\n[*]\n', []],
    ['covered-pattern', 'docker', '**\na\n^a\n', []],
    ['covered-pattern', 'git', '**/a\na\n', ['a']],
    ['covered-pattern', 'git', 'a\n**/a\n**/**/a\n', ['**/a', '**/**/a']],
    ['covered-pattern', 'git', 'a\nx\na\ny\n**/a\n', ['**/a']],
    ['covered-pattern', 'git', '[!a]b\nx\n[^a]b\n', ['[^a]b']],
    ['covered-pattern', 'git', '/a\na/b\n*.pyc\n', []],
  ])('%s in %s: %j', (name, dialect, text, expected) => {
    expect(found(name, dialect, text)).toEqual(expected);
  });

  it.each<[string, DialectName, string, string]>([
    ['invalid-pattern', 'hg', '*.pyc\n', 'glob:*.pyc\n'],
    ['never-matches', 'git', '!./a\n', '!/a\n'],
    ['never-matches', 'git', 'a///b\n', 'a/b\n'],
    ['inline-comment', 'git', 'a # b\r\n', '# b\r\na\r\n'],
    ['literal-braces', 'git', '!*.{a,bc}\n', '!*.a\n!*.bc\n'],
    ['literal-braces', 'git', '!*.py{c,o}\r\n', '!*.py[co]\r\n'],
    ['literal-braces', 'docker', '**/*.{pyc,pyo}\r\n', '**/*.pyc\r\n**/*.pyo\r\n'],
    ['significant-white-space', 'git', '! a\t\n', '!a\n'],
    ['hits-no-bytecode', 'git', 'x/*.py*\n', 'x/*.py[co]\n'],
  ])('%s in %s suggests for %j', (name, dialect, before, after) => {
    expect(suggested(name, dialect, before)).toBe(after);
  });

  it.each<[DialectName, string, string]>([
    ['docker', '.git\n*.pyc\nb\n', '.git\n**/*.pyc\n**/__pycache__\n**/*.pyo\n**/*$py.class\nb\n'],
    ['docker', '__pycache__\n', '**/__pycache__\n**/*.py[co]\n**/*$py.class\n'],
    ['docker', '*.py[co]\r\n__pycache__', '**/*.py[co]\r\n**/__pycache__\r\n**/*$py.class\r\n'],
    ['git', 'a\n*.pyc\nb\n', 'a\n*.pyc\n__pycache__/\n*.pyo\n*$py.class\nb\n'],
  ])('in %s %j is completed by nothing that is there already', (dialect, before, after) => {
    const find = (text: string) => check(text, { dialect: DIALECTS[dialect] });
    expect(fixText(before, find)).toBe(after);
    const completing = rules.filter(({ id }) => id === 'ignore-files/incomplete-bytecode');
    const alone = (text: string) => check(text, { dialect: DIALECTS[dialect], rules: completing });
    expect(applyFixes(before, alone(before))).toBe(after);
    expect(alone(after)).toEqual([]);
  });

  it('judges Python 2’s and Jython’s bytecode less severely', () => {
    const severity = (text: string) => check(text, { dialect: DIALECTS.git })[0]?.severity;
    expect(severity('__pycache__/\n*.pyc\n')).toBe('info');
    expect(severity('*.pyc\n')).toBe('warning');
  });
});
