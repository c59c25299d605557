import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

import { applyEdits, fixText } from '@nopycache/core';
import { skipWithout, temporaryDirectory, writeTree, type Tree } from '@nopycache/test-fixtures';
import { describe, expect, it, onTestFinished } from 'vitest';

import { check, rules } from '../../src/index.js';

interface Made {
  readonly status: number | null;
  readonly output: string;
  /** What is left, below the directory. */
  readonly left: readonly string[];
}

/** Runs a target of a Makefile in a tree that is made for it. */
function make(text: string, tree: Tree, program = 'make'): Made {
  const { path, remove } = temporaryDirectory();
  onTestFinished(remove);
  writeTree(path, { ...tree, Makefile: text });
  const { status, stdout, stderr } = spawnSync(program, ['clean-pyc'], {
    cwd: path,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  const left = fs.readdirSync(path, { recursive: true, encoding: 'utf8' });
  return { status, output: stdout + stderr, left };
}

/** The text after every fix, or else the first suggestion, of one rule. */
function improved(name: string, text: string): string {
  const own = rules.filter(({ id }) => id === `makefile/${name}`);
  const run = (each: string) => check(each, { rules: own });
  const [first] = run(text);
  if (first === undefined) throw new Error(`makefile/${name} finds nothing.`);
  const [suggestion] = first.suggestions ?? [];
  return suggestion === undefined ? fixText(text, run) : applyEdits(text, suggestion.edits);
}

const SAFE = 'find . -type d -name __pycache__ -prune -exec rm -rf {} +';
const CACHE = { 'p/__pycache__/m.cpython-311.pyc': '' };
const PYC = { 'p/old.pyc': '' };

const MAKES = ['make', 'bmake'].filter((name) => !skipWithout(name));

describe.each(MAKES)('%s does what the rules say', (program) => {
  it('not-phony: nothing, where there is a file of the name', () => {
    const text = `clean-pyc:\n\t${SAFE}\n`;
    const tree = { ...CACHE, 'clean-pyc': '' };
    expect(make(text, tree, program).left).toContain('p/__pycache__');
    expect(make(improved('not-phony', text), tree, program).left).not.toContain('p/__pycache__');
  });

  it.each([
    ['a prerequisite that is never made', 'clean-pyc: FORCE', 'FORCE:'],
    ['a phony prerequisite', '.PHONY: other\nclean-pyc: other', 'other:\n\t@:'],
    ['`::` without prerequisites', 'clean-pyc::', ''],
  ])('not-phony: all the same, with %s', (_, head, tail) => {
    const text = `${head}\n\t${SAFE}\n${tail}\n`;
    expect(check(text).map(({ ruleId }) => ruleId)).not.toContain('makefile/not-phony');
    expect(make(text, { ...CACHE, 'clean-pyc': '' }, program).left).not.toContain('p/__pycache__');
  });

  it.each([
    'for d in $$(find . -name __pycache__); do rm -rf $d; done',
    'find . -name __pycache__ -prune | while read -r d; do rm -rf "$d"; done',
    'for dir in p; do rm -rf ${dir}/__pycache__; done',
  ])('eaten-dollar: it puts nothing in the place of a loop’s variable: %s', (recipe) => {
    const text = `.PHONY: clean-pyc\nclean-pyc:\n\t${recipe}\n`;
    expect(make(text, CACHE, program).left).toContain('p/__pycache__');
    expect(make(improved('eaten-dollar', text), CACHE, program).left).not.toContain(
      'p/__pycache__',
    );
  });

  it('eaten-dollar: it puts nothing in the place of its own variables', () => {
    const text = `.PHONY: clean-pyc\nclean-pyc:\n\tfind . -name '*$py.class' -exec rm -f {} +\n`;
    const tree = { 'm$py.class': '', 'happy.class': '' };
    expect(make(text, tree, program).left).toEqual(['Makefile']);
    const better = improved('eaten-dollar', text);
    expect(make(better, tree, program).left).toEqual(['Makefile', 'happy.class']);
  });

  it('eaten-dollar: a substitution is a variable without a value', () => {
    const text = `.PHONY: clean-pyc\nclean-pyc:\n\trm -rf $(find . -name __pycache__)\n`;
    expect(make(text, CACHE, program).left).toContain('p/__pycache__');
    expect(make(improved('eaten-dollar', text), CACHE, program).left).not.toContain(
      'p/__pycache__',
    );
  });

  it('ignored-error: a failure is a success', () => {
    const text = `.PHONY: clean-pyc\nclean-pyc:\n\t-find . -name __pycache__ -delete\n`;
    expect(make(text, CACHE, program).status).toBe(0);
    expect(make(improved('ignored-error', text), CACHE, program).status).not.toBe(0);
  });

  it('duplicate-target: one of two recipes is run, and none where the colons differ', () => {
    const two = `clean-pyc:\n\trm -f p/old.pyc\nclean-pyc:\n\trm -f p/old.pyo\n`;
    const { left } = make(two, { ...PYC, 'p/old.pyo': '' }, program);
    expect(left).toContain(program === 'make' ? 'p/old.pyc' : 'p/old.pyo');
    expect(left).not.toContain(program === 'make' ? 'p/old.pyo' : 'p/old.pyc');
    const mixed = make(two.replace('clean-pyc:', 'clean-pyc::'), PYC, program);
    expect(mixed.status).not.toBe(0);
    expect(mixed.left).toContain('p/old.pyc');
  });

  it('descends-into-removed: the next line is not reached', () => {
    const text = `.PHONY: clean-pyc\nclean-pyc:\n\tfind . -name __pycache__ -exec rm -rf {} \\;\n\trm -f p/old.pyc\n`;
    const tree = { ...CACHE, ...PYC };
    expect(make(text, tree, program).left).toContain('p/old.pyc');
    const better = improved('descends-into-removed', text);
    expect(make(better, tree, program)).toMatchObject({ status: 0, left: ['Makefile', 'p'] });
  });

  it('a command for the shell in the place of many lines', () => {
    const text = `RM := rm -f\n.PHONY: clean-pyc\nclean-pyc:\n\t@find . \\\n\t  -name '*.pyc' \\\n\t  -exec $(RM) {} +\n`;
    const tree = { ...PYC, '.git/refs/heads/fix.pyc': '' };
    expect(make(text, tree, program).left).not.toContain('.git/refs/heads/fix.pyc');
    const { left, status } = make(improved('deletes-git-refs', text), tree, program);
    expect(status).toBe(0);
    expect(left).toContain('.git/refs/heads/fix.pyc');
    expect(left).not.toContain('p/old.pyc');
  });
});

describe.skipIf(skipWithout('make'))('GNU make', () => {
  it('spaces-for-tab: reads nothing of the file', () => {
    const text = `.PHONY: clean-pyc\nclean-pyc:\n    ${SAFE}\n`;
    expect(make(text, CACHE).output).toContain('missing separator');
    expect(make(improved('spaces-for-tab', text), CACHE).left).not.toContain('p/__pycache__');
  });

  it('oneshell: goes on after a failure', () => {
    const text = `.ONESHELL:\n.PHONY: clean-pyc\nclean-pyc:\n\tfind . -name __pycache__ -delete\n\trm -f p/old.pyc\n`;
    expect(make(text, CACHE).status).toBe(0);
    expect(make(`.SHELLFLAGS := -ec\n${text}`, CACHE).status).not.toBe(0);
  });
});
