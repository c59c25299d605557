import { applyEdits } from '@nopycache/core';
import { program, skipWithout, type Tree } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import {
  findCommand,
  HAZARD_KINDS,
  hazardsOf,
  plainScript,
  type Hazard,
  type Script,
} from '../../src/index.js';
import { unmarked } from '../support/marked.js';
import { run, TOOLS, type Outcome, type Tools } from '../support/run.js';

/** A script with a hazard, marked, and what really happens when it runs in a tree. */
interface Case {
  readonly script: string;
  readonly tree: Tree;
  /** What it destroys, though it should not. */
  readonly destroys?: readonly string[];
  /** What it leaves, though it should not. */
  readonly leaves?: readonly string[];
  /** Whether it ends with a failure. */
  readonly fails?: true;
  /** Whether it is told of but has no edit to offer. */
  readonly unfixed?: true;
  readonly tools?: Tools;
}

const CACHE = { 'p/__pycache__/m.cpython-311.pyc': '' };
const LOOSE = { 'p/old.pyc': '', 'p/old.pyo': '' };

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'deletes-everything': [
    {
      script: `find . «-delete» -name '*.pyc'`,
      tree: { 'p/m.py': '', ...LOOSE },
      destroys: ['p'],
      unfixed: true,
    },
    {
      script: `find . «-exec» rm -f {} + -name '*.pyc'`,
      tree: { 'p/m.py': '' },
      destroys: ['p/m.py'],
      unfixed: true,
    },
  ],
  'deletes-git-refs': [
    {
      script: `«find .» -name '*.pyc' -exec rm -f {} +`,
      tree: { '.git/refs/heads/fix.pyc': 'a', ...LOOSE },
      destroys: ['.git/refs/heads/fix.pyc'],
    },
    {
      script: `«find» -type f -name '*.py[co]' -print0 | xargs -0 rm -f`,
      tree: { '.git/refs/heads/fix.pyc': 'a', ...LOOSE },
      destroys: ['.git/refs/heads/fix.pyc'],
    },
    {
      script: `«python3 -c "import pathlib; [p.unlink() for p in pathlib.Path('.').rglob('*.py[co]')]"»`,
      tree: { '.git/refs/heads/fix.pyc': 'a', ...LOOSE },
      destroys: ['.git/refs/heads/fix.pyc'],
    },
    {
      script: `«find .» -type f -name '*.pyc' -o -name "*$py.class" | xargs -r rm`,
      tree: { '.git/refs/heads/fix.pyc': 'a', ...LOOSE },
      destroys: ['.git/refs/heads/fix.pyc'],
    },
    {
      script: '«find .» -type d -empty -delete',
      tree: { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/tags/': '', '.git/objects/': '' },
      destroys: ['.git/refs', '.git/objects'],
      unfixed: true,
    },
  ],
  'deletes-lookalikes': [
    {
      script: `«find . -path ./.git -prune -o -type f -print | grep pyc | xargs rm -f»`,
      tree: { 'p/my.pycharm.txt': '', ...LOOSE },
      destroys: ['p/my.pycharm.txt'],
      unfixed: true,
    },
    {
      script: String.raw`«find . | grep -E "(__pycache__|\.pyc|\.pyo$)" | xargs rm -rf»`,
      tree: { 'p/my.pycharm.txt': '', ...LOOSE, ...CACHE },
      destroys: ['p/my.pycharm.txt'],
    },
    {
      script: `«find . -name '*pyc*' -exec rm -rf {} +»`,
      tree: { 'p/my.pycharm.txt': '', ...CACHE },
      destroys: ['p/my.pycharm.txt'],
    },
  ],
  'deletes-extension-modules': [
    {
      script: `find . -name «'*.py[cod]'» -exec rm -f {} +`,
      tree: { 'p/win.pyd': '', ...LOOSE },
      destroys: ['p/win.pyd'],
    },
    {
      script: `python3 -c «"import pathlib; [p.unlink() for p in pathlib.Path('.').rglob('*.py[cod]')]"»`,
      tree: { 'p/win.pyd': '', ...LOOSE },
      destroys: ['p/win.pyd'],
    },
    {
      script: 'rm -f p/m.py «*.py[cdo]»',
      tree: { 'win.pyd': '', 'old.pyc': '' },
      destroys: ['win.pyd'],
    },
  ],
  'deletes-directories': [
    {
      script: `find . «-name '*.pyc'» -exec rm -rf {} +`,
      tree: { 'fixtures.pyc/keep.txt': '', ...LOOSE },
      destroys: ['fixtures.pyc'],
    },
  ],
  'expands-dollar': [
    {
      script: `find . -name «"*$py.class"» -exec rm -f {} +`,
      tree: { 'p/Main.class': '', 'p/m$py.class': '' },
      destroys: ['p/Main.class'],
    },
  ],
  'splits-names': [
    {
      script: '«find . -type d -name __pycache__ | xargs rm -rf»',
      tree: { 'a b/c/__pycache__/m.pyc': '', 'a/m.py': '' },
      destroys: ['a'],
      leaves: ['a b/c/__pycache__'],
    },
    {
      script: '«rm -rf `find . -type d -name __pycache__`»',
      tree: { 'a b/c/__pycache__/m.pyc': '', 'a/m.py': '' },
      destroys: ['a'],
      leaves: ['a b/c/__pycache__'],
    },
    {
      script: '«rm -rf $(find . -type d -name __pycache__ | sort)»',
      tree: { 'a b/c/__pycache__/m.pyc': '', 'a/m.py': '' },
      destroys: ['a'],
      leaves: ['a b/c/__pycache__'],
    },
  ],
  'enters-environments': [
    {
      script: '«find .» -type d -name __pycache__ -prune -exec rm -rf {} +',
      tree: { '.venv/lib/__pycache__/m.pyc': '', 'venv/lib/__pycache__/m.pyc': '', ...CACHE },
      destroys: ['.venv/lib/__pycache__', 'venv/lib/__pycache__'],
    },
  ],
  'find-syntax': [
    {
      script: `find . -name '*.pyc' «-exec rm -f {rm} +»`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
      fails: true,
    },
    {
      script: `find . -name '*.pyc' «-exec rm -f {}» ; true`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
    },
    {
      script: `find . -name '*.pyc' «-exec rm -f»`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
      fails: true,
      unfixed: true,
    },
  ],
  'fails-on-directories': [
    {
      script: 'find . -name __pycache__ «-delete»',
      tree: CACHE,
      leaves: ['p/__pycache__'],
      fails: true,
    },
    {
      script: `find . -name '*.pyc' -delete; find . -name __pycache__ «-delete»`,
      tree: { ...CACHE, 'p/__pycache__/m.nbi': '' },
      leaves: ['p/__pycache__'],
      fails: true,
    },
    {
      script: 'find . -type d -name __pycache__ «-exec rmdir {} +»',
      tree: CACHE,
      leaves: ['p/__pycache__'],
      fails: true,
    },
    {
      script: `python3 -c «"import pathlib; [p.rmdir() for p in pathlib.Path('.').rglob('__pycache__')]"»`,
      tree: CACHE,
      leaves: ['p/__pycache__'],
      fails: true,
    },
    {
      script: '«rm -f __pycache__»',
      tree: { '__pycache__/m.pyc': '' },
      leaves: ['__pycache__'],
      fails: true,
    },
  ],
  'descends-into-removed': [
    {
      script: String.raw`find . -type d -name __pycache__ «-exec rm -rf {} \;»`,
      tree: CACHE,
      fails: true,
    },
  ],
  'prune-with-delete': [
    {
      script: `find . -name .git -prune -o -name '*.pyc' «-delete»`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
      fails: true,
      unfixed: true,
    },
  ],
  'fails-on-nothing': [
    { script: 'cd . && «rm» *.pyc', tree: {}, fails: true },
    { script: `find . -name '*.pyc' -print0 | xargs -0 «rm»`, tree: {}, fails: true },
    { script: '«rm» -r $(find . -name __pycache__)', tree: {}, fails: true },
  ],
  'hides-failure': [
    {
      script: 'find . -name __pycache__ -delete || «echo "No __pycache__ found."»',
      tree: CACHE,
      leaves: ['p/__pycache__'],
    },
    {
      script: 'find . -name __pycache__ -delete 2>/dev/null || «true»',
      tree: CACHE,
      leaves: ['p/__pycache__'],
    },
  ],
  'ungrouped-or': [
    {
      script: `find . «-name '*.pyc'» -o -name '*.pyo' -exec rm -f {} +`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
    },
  ],
  'unquoted-pattern': [
    {
      script: 'find . -name «*.pyc» -exec rm -f {} +',
      tree: { 'here.pyc': '', ...LOOSE },
      leaves: ['p/old.pyc'],
    },
  ],
  'misses-bytecode': [
    {
      script: `find . -name «'.pyc'» -exec rm -f {} +`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
      unfixed: true,
    },
    {
      script: `find . -name «'*.{pyc,pyo}'» -exec rm -f {} +`,
      tree: LOOSE,
      leaves: ['p/old.pyc'],
      unfixed: true,
    },
    {
      script: `find . -name «'__pycache__/'» -exec rm -rf {} +`,
      tree: CACHE,
      leaves: ['p/__pycache__'],
      unfixed: true,
    },
  ],
  'no-globstar': [
    {
      script: 'rm -rf «**/__pycache__»',
      tree: { '__pycache__/m.pyc': '', 'a/b/__pycache__/m.pyc': '' },
      leaves: ['__pycache__', 'a/b/__pycache__'],
    },
  ],
  'quoted-glob': [
    {
      script: `rm -f «"*.pyc"»`,
      tree: { 'old.pyc': '' },
      leaves: ['old.pyc'],
    },
  ],
  'only-here': [
    {
      script: 'rm -rf «__pycache__»',
      tree: { '__pycache__/m.pyc': '', ...CACHE },
      leaves: ['p/__pycache__'],
    },
    {
      script: 'rm -f «*.pyc» «*.pyo»',
      tree: { 'old.pyc': '', ...LOOSE },
      leaves: ['p/old.pyc', 'p/old.pyo'],
    },
  ],
  'leaves-caches': [
    {
      script: `«find .» -name '*.pyc' -exec rm -f {} +`,
      tree: CACHE,
      leaves: ['p/__pycache__'],
      unfixed: true,
    },
  ],
  'not-portable': [
    {
      script: `find . -name '*.pyc' «-or» -name '*.pyo' | xargs rm «--force»`,
      tree: LOOSE,
      tools: 'busybox',
      leaves: ['p/old.pyc'],
      fails: true,
    },
    {
      script: `find . -name '*.pyc' «-delete»`,
      tree: LOOSE,
      tools: 'busybox',
      leaves: ['p/old.pyc'],
      fails: true,
    },
  ],
};

function found(kind: string, text: string): Hazard[] {
  const kinds = HAZARD_KINDS.filter((each) => each.kind === kind);
  return hazardsOf([plainScript(text)], { kinds, isAboutBytecode: true });
}

/** The script with every fix made, or else the first suggestion, as often as there is one. */
function better(kind: string, text: string): string {
  for (const { fix, suggestions } of found(kind, text).toReversed()) {
    const edits = fix ?? suggestions?.[0]?.edits;
    if (edits !== undefined) return better(kind, applyEdits(text, edits));
  }
  return text;
}

function expectHarm(outcome: Outcome, { destroys = [], leaves = [], fails }: Case): void {
  const isGone = (path: string): boolean =>
    outcome.removed.some((top) => path === top || path.startsWith(`${top}/`));
  expect(destroys.filter((path) => !isGone(path))).toEqual([]);
  expect(leaves.filter(isGone)).toEqual([]);
  if (fails === true) expect(outcome.status).not.toBe(0);
}

describe.each(Object.entries(CASES))('%s', (kind, cases) => {
  it.each(cases)('is found in, and does what it says: $script', (spec) => {
    const { text, ranges } = unmarked(spec.script);
    const hazards = found(kind, text);
    expect(hazards.map(({ range }) => text.slice(...range))).toEqual(
      ranges.map((range) => text.slice(...range)),
    );
    for (const { message } of hazards) expect(message).toMatch(/^[^]*[.] [A-Z][^]*\.$/);
    if (spec.tools !== undefined && !TOOLS.includes(spec.tools)) return;
    expectHarm(run(text, spec.tree, spec), spec);
  });

  it.each(cases)('is gone once it was done as it says: $script', (spec) => {
    const { text } = unmarked(spec.script);
    const improved = better(kind, text);
    expect(improved === text).toBe(spec.unfixed ?? false);
    if (spec.unfixed === true) return;
    expect(found(kind, improved)).toEqual([]);
    if (spec.tools !== undefined && !TOOLS.includes(spec.tools)) return;
    const { status, removed } = run(improved, spec.tree, spec);
    const { destroys = [], leaves = [] } = spec;
    if (kind === 'hides-failure') {
      expect(status).not.toBe(0);
      return;
    }
    expect(status).toBe(0);
    expect(destroys.filter((path) => removed.includes(path))).toEqual([]);
    expect(leaves.filter((path) => !removed.includes(path))).toEqual([]);
  });
});

it('what is written instead removes the caches that grep let through without naming them', () => {
  const improved = better('splits-names', 'find . | grep pyc | xargs rm -rf');
  const { removed } = run(improved, { ...CACHE, ...LOOSE, 'p/m.py': '' }, {});
  expect(removed).toEqual(['p/__pycache__', 'p/old.pyc']);
});

describe('nothing is said of', () => {
  it.each([
    findCommand({ action: 'delete' }),
    findCommand({ action: 'delete', loose: ['.pyc', '.pyo', '$py.class'] }),
    findCommand({ action: 'list', loose: ['.pyc'] }),
    `find src tests -name '*.pyc' -exec rm -f {} +`,
    'find src -type d -name __pycache__ -prune -exec rm -rf {} +',
    `find . -name '*.pyc'`,
    `find . -name '*.pyc' | wc -l`,
    'rm -rf build dist *.egg-info',
    'rm -rf src/__pycache__ tests/__pycache__',
    'cd src && rm -rf __pycache__',
    'rm -rf __pycache__ && $(MAKE) -C sub clean',
    `find . -name '*.o' -o -name '*.c' | xargs rm`,
    'git clean -fX -- "*.o"',
    'git clean -ndX',
    `find . -not -path './.*' -not -path './venv/*' -type d -name __pycache__ -prune -exec rm -rf {} +`,
    'fd --no-ignore -e pyc -X rm',
    'fd -e py -X wc',
    'echo "find . -name __pycache__ -delete"',
    'find . -name "*.pyc" -exec sh -c \'echo "$1"\' sh {} \\;',
    `find "$DIR" -name '*.pyc' -exec rm -f {} +`,
    'find . -name "$PATTERN" -delete',
    'py=x; echo "$py.class"',
    `find . -name '`,
    'shopt -s globstar; rm -rf src/**/__pycache__',
    'pyclean .',
    `python -c "import glob, os; [os.remove(p) for p in glob.glob('**/*.pyc', recursive=True)]"`,
    `python -c "from pathlib import Path; print(list(Path('.').rglob('*.pyc')))"`,
    `python -c "import pathlib; [p.unlink() for p in pathlib.Path('src').rglob('*.pyc')]"`,
    'rm utils/*3.py*',
    'rm -rf **/.mypy_cache/',
    '',
  ])('%s', (text) => {
    const kinds = HAZARD_KINDS.filter(({ recommended }) => recommended);
    expect(hazardsOf([plainScript(text)], { kinds, isAboutBytecode: true })).toEqual([]);
  });

  it('a cleanup of the current directory where another one does the rest', () => {
    const scripts = [
      'rm -rf __pycache__ *.pyc',
      findCommand({ action: 'delete', loose: ['.pyc'] }),
    ];
    expect(hazardsOf(scripts.map((text) => plainScript(text)))).toEqual([]);
  });

  it('one thing of many in the current directory, unless bytecode is what it is for', () => {
    const script = plainScript('rm -rf build dist __pycache__');
    expect(hazardsOf([script])).toEqual([]);
    expect(hazardsOf([script], { isAboutBytecode: true })).toHaveLength(1);
  });

  it('git clean where nobody said that bytecode is meant', () => {
    expect(hazardsOf([plainScript('git clean -fdX')])).toEqual([]);
  });
});

it.skipIf(skipWithout('git'))(
  'cleans-ignored: git clean removes what is secret and what is installed',
  () => {
    const tree = {
      '.gitignore': '*.pyc\n.env\n.venv/\n',
      '.env': '',
      '.venv/x': '',
      'p/m.py': '',
      'p/old.pyc': '',
    };
    for (const [clean, removed] of [
      ['git clean -fdX', ['.env', '.venv', 'p/old.pyc']],
      ['git clean -fX -- "*.pyc"', ['.venv', 'p/old.pyc']],
    ] as const) {
      const script = `git init -q; ${clean}`;
      expect(found('cleans-ignored', script)).toHaveLength(1);
      expect(run(script, tree).removed).toEqual(removed);
      expect(run(better('cleans-ignored', script), tree).removed).toEqual(['p/old.pyc']);
    }
  },
);

it.skipIf(skipWithout('fd'))('skips-ignored: fd leaves out what git ignores', () => {
  const fd = program('fd') ?? '';
  const script = `mkdir .git; ${fd} -e pyc -X rm`;
  expect(found('skips-ignored', script)).toHaveLength(1);
  const tree = { '.gitignore': '*.pyc\n', 'p/old.pyc': '' };
  expect(run(script, tree).removed).toEqual([]);
  expect(run(script.replace('-e', '--no-ignore -e'), tree).removed).toEqual(['p/old.pyc']);
});

it('edits know how a text is written where the script stands', () => {
  const script: Script = {
    ...plainScript('find . -name "*$py.class" -exec rm {} +'),
    spelt: (text) => text.replaceAll('$', '$$$$'),
  };
  const kinds = HAZARD_KINDS.filter(({ kind }) => kind === 'expands-dollar');
  const [hazard] = hazardsOf([script], { kinds });
  expect(hazard?.fix).toEqual([{ range: [13, 25], text: "'*$$py.class'" }]);
});

it.each([
  [`sh -c "find . -name *.pyc"`, `sh -c "find . -name '*.pyc'"`],
  [`sh -c 'find . -name *.pyc'`, undefined],
  [`bash -c "find . -name '*\\$py.class' -o -name *.pyc | xargs rm"`, undefined],
])('an edit inside quotes is quoted as they ask for: %s', (text, expected) => {
  const kinds = HAZARD_KINDS.filter(({ kind }) => kind === 'unquoted-pattern');
  const deleting = text.replace('*.pyc', '*.pyc -exec rm -f {} +').replace(' | xargs rm', '');
  const [hazard] = hazardsOf([plainScript(deleting)], { kinds });
  expect(hazard?.fix && applyEdits(deleting, hazard.fix)).toBe(
    expected?.replace("'*.pyc'", "'*.pyc' -exec rm -f {} +"),
  );
});

describe('what to do is said in the language of the cleanup', () => {
  const python = (code: string): string => `python3 -Bc "import pathlib; ${code}"`;
  const unlink = "[p.unlink() for p in pathlib.Path('.').rglob('*.py[co]')]";

  it.each([
    ['deletes-git-refs', "find . -name '*.pyc' -exec rm -f {} +", '`-name .git -prune -o …`'],
    ['deletes-git-refs', python(unlink), "`if '.git' not in p.parts`"],
    ['enters-environments', python(unlink), "`if '.venv' not in p.parts`"],
    ['leaves-caches', python(unlink), '`shutil.rmtree(p) for p in Path().rglob("__pycache__")`'],
    ['leaves-caches', "find . -name '*.pyc' -exec rm -f {} +", ': `-type d -name __pycache__'],
    ['no-globstar', 'rm -rf **/__pycache__', 'Use `find`'],
    ['no-globstar', 'rimraf **/__pycache__', '`rimraf --glob "**/__pycache__"`'],
    ['no-globstar', 'del-cli **/*.pyc', '`del-cli "**/*.pyc"`'],
  ])('%s: %s', (kind, script, remedy) => {
    const messages = found(kind, script).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(remedy)]);
  });

  it.skipIf(skipWithout('python3'))('and does what it should in Python', () => {
    const tree = { '.git/refs/heads/fix.pyc': 'a', 'p/old.pyc': '' };
    const better = python(unlink.replace(/\]$/, " if '.git' not in p.parts]"));
    expect(run(python(unlink), tree).removed).toContain('.git/refs/heads/fix.pyc');
    expect(run(better, tree)).toMatchObject({ status: 0, removed: ['p/old.pyc'] });
    const trees = "import shutil; [shutil.rmtree(p) for p in pathlib.Path().rglob('__pycache__')]";
    const caches = { ...CACHE, '__pycache__/m.pyc': '', 'p/q/__pycache__/m.pyc': '' };
    expect(run(python(trees), caches)).toMatchObject({
      status: 0,
      removed: ['__pycache__', 'p/__pycache__', 'p/q/__pycache__'],
    });
  });
});
