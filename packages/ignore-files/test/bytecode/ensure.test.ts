import { applyEdits, NOT_BYTECODE_WITNESSES } from '@nopycache/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DIALECTS,
  bytecodeCoverage,
  createMatcher,
  ensureBytecodePatterns,
  parse,
  type DialectName,
} from '../../src/index.js';
import { ignoreText, runs } from '../support/random.js';

const NAMES = (Object.keys(DIALECTS) as DialectName[]).filter(
  (name) => createMatcher(parse('', DIALECTS[name])) !== undefined,
);

function ensure(text: string, name: DialectName): string {
  const edit = ensureBytecodePatterns(text, DIALECTS[name]);
  return edit === undefined ? text : applyEdits(text, [edit]);
}

describe.each(NAMES)('ensureBytecodePatterns in the %s dialect', (name) => {
  it('covers all bytecode and nothing else in an empty file', () => {
    const file = parse(ensure('', name), DIALECTS[name]);
    expect(bytecodeCoverage(file)?.uncovered).toEqual([]);
    const matcher = createMatcher(file);
    const others = NOT_BYTECODE_WITNESSES.flatMap((path) => [path, `zq/${path}`]);
    expect(others.filter((path) => matcher?.explain(path).ignored)).toEqual([]);
  });

  it('only adds lines, covers bytecode, and has nothing more to do then', () => {
    fc.assert(
      fc.property(ignoreText, (text) => {
        const edit = ensureBytecodePatterns(text, DIALECTS[name]);
        if (edit === undefined) return;
        expect(edit.range[0]).toBe(edit.range[1]);
        const after = applyEdits(text, [edit]);
        expect(bytecodeCoverage(parse(after, DIALECTS[name]))?.uncovered).toEqual([]);
        expect(ensureBytecodePatterns(after, DIALECTS[name])).toBeUndefined();
      }),
      runs(200),
    );
  });
});

describe('ensureBytecodePatterns', () => {
  it.each<[string, DialectName, string, string]>([
    ['an empty file', 'git', '', '__pycache__/\n*.py[co]\n*$py.class\n'],
    ['what is missing only', 'git', '*.pyc\n', '*.pyc\n__pycache__/\n*.pyo\n*$py.class\n'],
    [
      'beside what is there',
      'git',
      '# Python\n*.py[co]\n\n# Node\nnode_modules/\n',
      '# Python\n*.py[co]\n__pycache__/\n*$py.class\n\n# Node\nnode_modules/\n',
    ],
    [
      'at the end, with a heading where there are comments',
      'git',
      '# Node\nnode_modules/\n',
      '# Node\nnode_modules/\n\n# Python bytecode\n__pycache__/\n*.py[co]\n*$py.class\n',
    ],
    [
      'at the end, where a negation comes later',
      'git',
      '*.pyc\n!*.pyc\n',
      '*.pyc\n!*.pyc\n__pycache__/\n*.py[co]\n*$py.class\n',
    ],
    ['nothing where everything is ignored', 'git', '*\n!*.ts\n', '*\n!*.ts\n'],
    [
      'GitHub’s template',
      'git',
      '__pycache__/\n*.py[codz]\n*$py.class\n',
      '__pycache__/\n*.py[codz]\n*$py.class\n',
    ],
    ['CRLF', 'git', 'a\r\nb', 'a\r\nb\r\n__pycache__/\r\n*.py[co]\r\n*$py.class\r\n'],
    [
      'a pattern for the top directory alone',
      'docker',
      '__pycache__\n',
      '__pycache__\n**/__pycache__\n**/*.py[co]\n**/*$py.class\n',
    ],
    [
      'regular expressions',
      'hg',
      '\\.o$\n',
      '\\.o$\n(^|/)__pycache__(/|$)\n\\.py[co]$\n\\$py\\.class$\n',
    ],
    ['no syntax yet', 'hg', '', 'syntax: glob\n__pycache__\n*.py[co]\n*$py.class\n'],
    [
      'globs',
      'hg',
      'syntax: glob\n*.o\n',
      'syntax: glob\n*.o\n__pycache__\n*.py[co]\n*$py.class\n',
    ],
  ])('adds: %s', (_name, dialect, before, after) => {
    expect(ensure(before, dialect)).toBe(after);
  });

  it.each<DialectName>(['slug', 'p4', 'unknown'])('adds nothing in the %s dialect', (name) => {
    expect(ensureBytecodePatterns('', DIALECTS[name])).toBeUndefined();
  });
});
