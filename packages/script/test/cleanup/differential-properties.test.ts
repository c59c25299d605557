import type { Tree } from '@nopycache/test-fixtures';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readCleanups } from '../../src/cleanup/read-cleanups.js';
import { nodesOf, WHOLE_TREE } from '../../src/cleanup/probe/tree.js';
import { commandsOf, plainScript } from '../../src/index.js';
import { run } from '../support/run.js';

const RUNS = Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 25);

/** The probe tree, on a disk. */
const TREE: Tree = Object.fromEntries(
  [...nodesOf(WHOLE_TREE)]
    .filter(({ path }) => path !== '')
    .map(({ path, isDirectory }) => [isDirectory ? `${path}/` : path, isDirectory ? '' : 'x']),
);

const NAMES = [
  '*.pyc',
  '*.py[co]',
  '*.py[cod]',
  '__pycache__',
  '*pyc*',
  '*.so',
  '.git',
  'venv',
  '*',
  '.*',
  '?*.py?',
  '[!m]*',
];
const PATHS = ['./.git', './.venv/*', '*/lib/*', './package', '*/__pycache__/*'];

const test = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => `-name '${name}'`),
  fc.constantFrom(...NAMES).map((name) => `-iname '${name.toUpperCase()}'`),
  fc.constantFrom(...PATHS).map((path) => `-path '${path}'`),
  fc.constantFrom('-type f', '-type d', '-empty', '-true', '-false', '-mtime -9'),
  fc.constantFrom(String.raw`-regex '.*\.py[co]'`, String.raw`-regex '.*/\(venv\|env\)/.*'`),
);

const tests = fc.array(fc.tuple(fc.constantFrom('', '', '! '), test), {
  minLength: 1,
  maxLength: 3,
});

const condition = fc
  .array(tests, { minLength: 1, maxLength: 2 })
  .map((groups) => groups.map((group) => group.map(([not, each]) => not + each).join(' ')))
  .map((groups) =>
    groups.length === 1 ? groups.join('') : String.raw`\( ${groups.join(' -o ')} \)`,
  );

const action = fc.constantFrom(
  '-delete',
  '-exec rm -f {} +',
  '-exec rm -rf {} +',
  String.raw`-exec rm -f {} \;`,
  '-prune -exec rm -rf {} +',
  String.raw`-depth -exec rm -rf {} \;`,
  String.raw`-exec rmdir {} \;`,
  '-print0 | xargs -0 rm -rf',
  '| xargs rm -f',
  '| grep -E "pyc$|so" | xargs rm -rf',
  '| grep -v package | xargs rm -f',
);

const pruned = fc.constantFrom(
  '',
  '-name .git -prune -o ',
  String.raw`\( -name .git -o -path ./venv \) -prune -o `,
);
const level = fc.constantFrom('', '', '', '-maxdepth 2 ', '-mindepth 2 ');

const commands = fc
  .tuple(fc.constantFrom('.', './', ''), level, pruned, condition, action)
  .map(([root, depth, prune, tested, acts]) => `find ${root} ${depth}${prune}${tested} ${acts}`)
  // GNU find refuses the two together, and xargs rm -rf of the root is refused by rm.
  .filter((command) => !(command.includes('-prune') && /-delete|-depth/.test(command)));

it('a command does to a real tree what it does to the probe tree', () => {
  fc.assert(
    fc.property(commands, (command) => {
      const [cleanup] = readCleanups(commandsOf(plainScript(command))).cleanups;
      if (cleanup?.simulation === undefined) return;
      const removed = [...cleanup.removed.keys()];
      const tops = removed.filter(
        ({ parent }) => parent === undefined || !removed.includes(parent),
      );
      const real = run(command, TREE);
      expect(real.removed, command).toEqual(tops.map(({ path }) => path).toSorted());
    }),
    { numRuns: RUNS },
  );
});
