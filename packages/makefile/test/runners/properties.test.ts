import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

import { just } from '../../src/runners/just/just.js';
import { npm } from '../../src/runners/npm/npm.js';
import type { TaskRunner } from '../../src/runners/runner.js';
import { task } from '../../src/runners/task/task.js';
import { added, removed } from './changes.js';

const RUNS = { numRuns: Number(process.env['NOPYCACHE_FUZZ_RUNS'] ?? 300) };

/** Pieces after a beginning that is often right. */
function text(start: string, pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', start),
      fc.array(fc.constantFrom(...pieces), { maxLength: 10 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([before, parts, eol]) => (before + parts.join('')).replaceAll('\n', eol));
}

const JUSTFILES = text('a:\n', [
  'a:\n',
  '  echo a\n',
  '\techo\n',
  'b x="1": a\n',
  '\n',
  '# c\n',
  'x := "a"\n',
  "y := '''\n",
  "'''\n",
  'z := (\n',
  ')\n',
  'set export\n',
  '[private]\n',
  '  b\\\n',
  '  ',
  'import "x"\n',
  'alias c := a\n',
  '  {{x}}\n',
  'c',
  '\ufeff',
  '`',
  '"',
]);

const TASKFILES = text('tasks:\n  a: b\n', [
  'tasks:\n',
  '  a: b\n',
  '  c:\n    cmds:\n',
  '      - d\n',
  '      - |\n        e\n',
  '\n',
  '# f\n',
  '  # g\n',
  'vars:\n',
  '  H: i\n',
  'version: 3\n',
  '    desc: >-\n      j\n',
  '      - |+\n        k\n',
  '...\n',
  '---\n',
  '  l: &m x\n  n: *m\n',
  ' ',
  '\ufeff',
  'o',
]);

const PACKAGES = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom('scripts', 'name', 'clean:py'),
      fc.oneof(
        fc.string(),
        fc.dictionary(fc.string({ maxLength: 3 }), fc.string(), { maxKeys: 3 }),
      ),
      { maxKeys: 3 },
    ),
    fc.constantFrom(undefined, 2, 4, '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(
    ([value, space, eol, bom]) => bom + JSON.stringify(value, null, space).replaceAll('\n', eol),
  );

describe.each<[TaskRunner, fc.Arbitrary<string>]>([
  [just, JUSTFILES],
  [task, TASKFILES],
  [npm, PACKAGES],
])('$name', (runner, texts) => {
  it('never throws; what is added is added once, and goes without a trace', () => {
    let changes = 0;
    fc.assert(
      fc.property(texts, (before) => {
        runner.remove(before);
        if (runner.add(before).kind !== 'added') return;
        changes++;
        const after = added(runner, before);
        expect(added(runner, after)).toBe(after);
        expect(removed(runner, after)).toBe(before);
      }),
      RUNS,
    );
    expect(changes).toBeGreaterThan(RUNS.numRuns / 30);
  });
});

describe('task', () => {
  it('says what it said before', () => {
    fc.assert(
      fc.property(TASKFILES, (before) => {
        if (task.add(before).kind !== 'added') return;
        const { tasks, ...rest } = parse(added(task, before)) as Record<string, object>;
        const { 'clean-pyc': clean, 'list-pyc': list, ...others } = tasks as Record<string, object>;
        expect([clean, list]).not.toContain(undefined);
        expect({ ...rest, tasks: others }).toEqual(parse(before));
      }),
      RUNS,
    );
  });
});
