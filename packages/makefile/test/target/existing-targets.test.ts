import fs from 'node:fs';
import { join } from 'node:path';

import { skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { defaultGoal, scan } from '../../src/index.js';
import { added } from '../support/edited.js';
import { runMake, type MakeName } from '../support/makes.js';

const directory = temporaryDirectory();
const root = join(directory.path, 'tree');

/** Makefiles, the targets to compare besides the default goal, and who reads them. */
interface Fixture {
  readonly text: string;
  readonly targets?: readonly string[];
  readonly makes?: readonly MakeName[];
}

const GNU: readonly MakeName[] = ['make'];
const BSD: readonly MakeName[] = ['bmake'];

const FIXTURES: Readonly<Record<string, Fixture>> = {
  'one rule': { text: 'all:\n\t@echo all\n' },
  'no end of the last line': { text: 'all:\n\t@echo all' },
  'an empty line at the end': { text: 'all:\n\t@echo all\n\n' },
  'a backslash at the end of a recipe': { text: 'all:\n\t@echo all \\\n' },
  'a backslash at the end of a variable': { text: 'all:\n\t@echo $(A)\nA = b \\\n' },
  'a backslash at the end of a comment': { text: 'all:\n\t@echo all\n# comment \\\n' },
  'a backslash and no end of a recipe’s line': { text: 'all:\n\t@echo all \\' },
  'a backslash and no end of a variable’s line': { text: 'all:\n\t@echo $(A)\nA = b \\' },
  'a backslash and no end of a comment’s line': { text: 'all:\n\t@echo all\n# comment \\' },
  'a rule without a recipe at the end': { text: 'all: b\nb:\n\t@echo b\nall:\n', targets: ['b'] },
  'a recipe in a recipe’s comment': { text: 'all:\n\t@echo a\n# comment\n\n\t@echo b\n' },
  CRLF: { text: 'all:\r\n\t@echo all\r\n' },
  'a byte order mark': { text: '\ufeffall:\n\t@echo all\n' },
  '.PHONY, patterns and dots before the first rule': {
    text: '.PHONY: all\n.SUFFIXES:\n%.x: %.y\n\techo\nall:\n\t@echo all\n',
    makes: GNU,
  },
  '.POSIX': { text: '.POSIX:\nall:\n\t@echo all\n' },
  '.DEFAULT_GOAL': { text: '.DEFAULT_GOAL := b\na:\n\t@echo a\nb:\n\t@echo b\n', makes: GNU },
  '.MAIN': { text: 'a:\n\t@echo a\nb:\n\t@echo b\n.MAIN: b\n', makes: BSD },
  '.ONESHELL': { text: '.ONESHELL:\nall:\n\t@A=1\n\techo $$A\n', makes: GNU },
  '.RECIPEPREFIX': { text: '.RECIPEPREFIX = >\nall:\n>@echo all\n', makes: GNU },
  '.RECIPEPREFIX, back to a tab': {
    text: '.RECIPEPREFIX = >\nall:\n>@echo all\n.RECIPEPREFIX =\n',
    makes: GNU,
  },
  'another shell': { text: 'SHELL := $(shell which bash)\nall:\n\t@echo $$BASH\n', makes: GNU },
  'flags of the shell': {
    text: 'SHELL = bash\n.SHELLFLAGS = -eu -o pipefail -c\nall:\n\t@echo $$-\n',
    makes: GNU,
  },
  'double colons': { text: 'all:: ; @echo 1\nall:: ; @echo 2\n' },
  'a grouped rule': { text: 'a b &: ; @echo $@\n', targets: ['b'], makes: GNU },
  'a static pattern': { text: 'a.x b.x: %.x: ; @echo $*\n', targets: ['b.x'], makes: GNU },
  'variables of targets': { text: 'all: A = b;c\nall:\n\t@echo "$(A)"\n', makes: GNU },
  define: { text: 'define A\nclean-pyc:\nendef\nall:\n\t@echo "$(A)"\n', makes: GNU },
  'rules by eval': {
    text: 'define R\n$(1):\n\t@echo $(1)\nendef\n$(foreach t,a b,$(eval $(call R,$(t))))\nc:\n',
    targets: ['b'],
    makes: GNU,
  },
  ifdef: { text: 'ifdef A\na:\n\t@echo a\nelse\nb:\n\t@echo b\nendif\n', makes: GNU },
  '.USE and .NOTMAIN': {
    text: 'a: .USE\n\t@echo a\nb: .NOTMAIN\n\t@echo b\nall: a\n',
    targets: ['b'],
    makes: BSD,
  },
  '.if': { text: '.if defined(A)\na:\n\t@echo a\n.else\nb:\n\t@echo b\n.endif\n', makes: BSD },
  '.for': { text: 'all: x y\n.for i in x y\n${i}:\n\t@echo ${i}\n.endfor\n', makes: BSD },
  include: { text: 'include a.mk\nb:\n\t@echo b\n', targets: ['b'] },
  'include and sinclude of nothing': { text: '-include x.mk\nall:\n\t@echo all\n', makes: GNU },
  'a rule for everything': { text: 'all: x\n%:\n\t@echo $@\n', targets: ['y'], makes: GNU },
  'help by ##': { text: 'all: ## Do it\n\t@grep -c "all: ##" Makefile\n' },
};

const BOTH: readonly MakeName[] = ['make', 'bmake'];
const CASES = Object.entries(FIXTURES).flatMap(([name, fixture]) =>
  (fixture.makes ?? BOTH).map((make) => [name, make, fixture] as const),
);
const SKIP = ['make', 'bmake', 'bash'].map(skipWithout).includes(true);

afterAll(directory.remove);
beforeEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

describe.skipIf(SKIP)('in any Makefile', () => {
  it.each(CASES)('%s is to %s as it was, and the new targets work', (_, make, fixture) => {
    const { text, targets = [] } = fixture;
    writeTree(root, {
      Makefile: text,
      'a.mk': 'a:\n\t@echo included\n',
      'pkg/__pycache__/m.cpython-311.pyc': '',
    });
    const goals = [[], ...targets.map((target) => [target])];
    const run = () => goals.map((goal) => runMake(make, root, goal));
    const before = run();
    expect(before.map(({ status }) => status)).toEqual(goals.map(() => 0));

    fs.writeFileSync(join(root, 'Makefile'), added(text));
    expect(run()).toEqual(before.map((made) => expect.objectContaining(pick(made)) as object));
    expect(runMake(make, root, ['list-pyc'])).toMatchObject({ stdout: './pkg/__pycache__\n' });
    const status = runMake(make, root, ['clean-pyc']);
    expect(status).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(fs.readdirSync(join(root, 'pkg'))).toEqual([]);
  });

  it.each(CASES)('%s: the default goal of %s is foreseen', (_, make, { text }) => {
    const goal = defaultGoal(scan(text));
    // To bmake, the byte order mark belongs to the first target's name.
    if (goal.kind !== 'target' || (make === 'bmake' && text.startsWith('\ufeff'))) return;
    writeTree(root, { Makefile: text, 'a.mk': 'a:\n\t@echo included\n' });
    expect(runMake(make, root, [goal.name]).stdout).toBe(runMake(make, root, []).stdout);
  });
});

function pick({ status, stdout, stderr }: ReturnType<typeof runMake>) {
  return { status, stdout, stderr };
}
