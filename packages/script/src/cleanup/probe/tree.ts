/** What something in the probe tree stands for. */
export type ProbeKind =
  | 'cache'
  | 'cached'
  | 'foreign'
  | 'pyc'
  | 'pyo'
  | 'jython'
  | 'extension-windows'
  | 'extension'
  | 'lookalike'
  | 'class'
  | 'other'
  | 'named-directory'
  | 'directory'
  | 'empty-directory';

/** Whose directory it lies in. */
type Zone = 'project' | 'git' | 'environment';

/** One file or directory of a tree that exists only to ask what a command would do to it. */
export interface ProbeNode {
  /** Below the root, without `./`; empty for the root. */
  readonly path: string;
  readonly name: string;
  readonly kind: ProbeKind;
  readonly zone: Zone;
  readonly isDirectory: boolean;
  readonly parent: ProbeNode | undefined;
  readonly children: ProbeNode[];
}

/** What lies in any directory of a project. */
const MODULE: Readonly<Record<string, ProbeKind>> = {
  'm.py': 'other',
  'old.pyc': 'pyc',
  'old.pyo': 'pyo',
  'old$py.class': 'jython',
  'win.pyd': 'extension-windows',
  'linux.so': 'extension',
  'my.pycharm.txt': 'lookalike',
  'Main.class': 'class',
  '__pycache__/m.cpython-313.pyc': 'cached',
};

/** The parts of a tree that a cleanup may reach from where it begins. */
const PROJECT: Readonly<Record<string, ProbeKind>> = {
  ...MODULE,
  ...below('package', MODULE),
  'package/odd.pyc/keep.txt': 'other',
  'package/__pycache__/m.nbi': 'foreign',
  'package/empty/': 'empty-directory',
};

const GIT: Readonly<Record<string, ProbeKind>> = {
  '.git/HEAD': 'other',
  '.git/refs/heads/fix.pyc': 'other',
  '.git/refs/tags/': 'empty-directory',
};

/** The usual names of environments. Whoever spares one of them has thought of his own. */
export const ENVIRONMENTS: readonly string[] = ['.venv', 'venv', 'env', '.tox'];

const ENVIRONMENT: Readonly<Record<string, ProbeKind>> = Object.fromEntries(
  ENVIRONMENTS.flatMap((name) => Object.entries(below(`${name}/lib`, MODULE))),
);

/** The tree that a cleanup of the current directory meets. */
export const WHOLE_TREE: ProbeNode = plant({ ...PROJECT, ...GIT, ...ENVIRONMENT });

/** The tree that a cleanup of some directory of a project meets. */
export const SUBTREE: ProbeNode = plant(PROJECT);

/** A directory and all that is below it. */
export function* nodesOf(node: ProbeNode): Generator<ProbeNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

function below(
  directory: string,
  tree: Readonly<Record<string, ProbeKind>>,
): Readonly<Record<string, ProbeKind>> {
  return Object.fromEntries(
    Object.entries(tree).map(([path, kind]) => [`${directory}/${path}`, kind]),
  );
}

function plant(tree: Readonly<Record<string, ProbeKind>>): ProbeNode {
  const root = nodeAt('', 'directory', true, undefined);
  for (const [path, kind] of Object.entries(tree)) {
    const names = path.split('/').filter((name) => name !== '');
    let at = root;
    for (const [index, name] of names.entries()) {
      const isLast = index === names.length - 1;
      const known = at.children.find((child) => child.name === name);
      at = known ?? grow(at, name, isLast ? kind : directoryKind(name), path, !isLast);
    }
  }
  return root;
}

function grow(
  parent: ProbeNode,
  name: string,
  kind: ProbeKind,
  whole: string,
  isInner: boolean,
): ProbeNode {
  const path = parent.path === '' ? name : `${parent.path}/${name}`;
  const node = nodeAt(path, kind, isInner || whole.endsWith('/'), parent);
  parent.children.push(node);
  return node;
}

function nodeAt(
  path: string,
  kind: ProbeKind,
  isDirectory: boolean,
  parent: ProbeNode | undefined,
): ProbeNode {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, name, kind, zone: zoneOf(path), isDirectory, parent, children: [] };
}

function directoryKind(name: string): ProbeKind {
  if (name === '__pycache__') return 'cache';
  return name.endsWith('.pyc') ? 'named-directory' : 'directory';
}

function zoneOf(path: string): Zone {
  const [top = ''] = path.split('/');
  if (top === '.git') return 'git';
  return ENVIRONMENTS.includes(top) ? 'environment' : 'project';
}
