import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const NOPYCACHE = fileURLToPath(import.meta.resolve('nopycache/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

/** All that our defaults leave out, so that every program walks the same directories. */
const EVERYWHERE = [
  '--include',
  'node_modules,virtual-environments,version-control,test-environments,sourceless,tracked',
];
const BYTECODE = String.raw`(^__pycache__|\.pyc|\.pyo)$`;
const FD = findFd();

/** @param {readonly string[]} args */
function nopycache(...args) {
  return [process.execPath, NOPYCACHE, ...args];
}

function findFd() {
  const name = ['fd', 'fdfind'].find((candidate) => spawnSync(candidate, ['-V']).status === 0);
  if (name === undefined) throw new Error("fd is missing. Install Debian's fd-find.");
  return name;
}

/** @param {string} code */
function node(code) {
  return [process.execPath, '--input-type=module', '-e', code];
}

/**
 * Programs that find all bytecode of a tree, in the same directories.
 *
 * @param {string} root
 */
export function finders(root) {
  const { href } = new URL(import.meta.resolve('fdir'));
  const fdir = `import { fdir } from ${JSON.stringify(href)};
    new fdir().withFullPaths().filter((path) => /\\.py[co]$/.test(path)).crawl(${JSON.stringify(root)}).sync();`;
  const find = ['find', root, '-name', '__pycache__', '-prune', '-print', '-o'];
  return [
    { name: 'nopycache scan', command: nopycache('scan', ...EVERYWHERE, root) },
    { name: 'nopycache scan --json', command: nopycache('scan', '--json', ...EVERYWHERE, root) },
    { name: 'fd -u', command: [FD, '-u', BYTECODE, root] },
    { name: 'fd -u --prune', command: [FD, '-u', '--prune', BYTECODE, root] },
    { name: 'find', command: ['find', root, '-name', '*.py[co]', '-print'] },
    { name: 'find -prune', command: [...find, '-name', '*.py[co]', '-print'] },
    { name: 'fdir (Node, files only)', command: node(fdir) },
  ];
}

/**
 * The same with what our defaults leave out left out by all.
 *
 * @param {string} root
 */
export function prunedFinders(root) {
  const names = ['node_modules', '.git', 'environments'];
  const pruned = names.flatMap((name, at) => [...(at > 0 ? ['-o'] : []), '-name', name]);
  return [
    { name: 'nopycache scan', command: nopycache('scan', root) },
    {
      name: 'fd -u -E …',
      command: [FD, '-u', ...names.flatMap((name) => ['-E', name]), BYTECODE, root],
    },
    {
      name: 'find -prune',
      command: ['find', root, '(', ...pruned, ')', '-prune', '-o', '-name', '*.py[co]', '-print'],
    },
  ];
}

/**
 * Programs that remove all bytecode of a tree.
 *
 * @param {string} root
 */
export function removers(root) {
  const glob = JSON.stringify(`${root}/**/__pycache__`);
  const rimraf = JSON.stringify(new URL(import.meta.resolve('rimraf')).href);
  const del = JSON.stringify(new URL(import.meta.resolve('del')).href);
  const oneLiner = `find "${root}" | grep -E "(/__pycache__$|\\.pyc$|\\.pyo$)" | xargs rm -rf`;
  return [
    { name: 'nopycache clean', command: nopycache('clean', ...EVERYWHERE, root) },
    {
      name: 'find -exec rm -rf {} +',
      command: ['find', root, '-name', '__pycache__', '-prune', '-exec', 'rm', '-rf', '{}', '+'],
    },
    { name: 'find | grep | xargs rm -rf', command: ['sh', '-c', oneLiner] },
    {
      name: 'fd -X rm -rf',
      command: [FD, '-u', '--prune', '-t', 'd', '^__pycache__$', root, '-X', 'rm', '-rf'],
    },
    {
      name: 'rimraf (Node)',
      command: node(
        `import { rimraf } from ${rimraf}; await rimraf(${glob}, { glob: { dot: true } });`,
      ),
    },
    {
      name: 'del (Node)',
      command: node(
        `import { deleteAsync } from ${del}; await deleteAsync(${glob}, { force: true, dot: true });`,
      ),
    },
    {
      name: 'git clean -fdX (services)',
      command: ['git', '-C', root, 'clean', '-fdXq', 'services'],
    },
  ];
}

/** What it costs to start. */
export const starters = [
  { name: 'nopycache --version', command: nopycache('--version') },
  { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
];
