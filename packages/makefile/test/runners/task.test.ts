import { applyEdits } from '@nopycache/core';
import { findCommand } from '@nopycache/script';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import type { AddTasksOptions } from '../../src/runners/runner.js';
import { task } from '../../src/runners/task/task.js';
import { added, refusal, removed } from './changes.js';

interface Taskfile {
  readonly tasks: Readonly<Record<string, { readonly cmds: readonly string[] } | undefined>>;
}

const FILES: Readonly<Record<string, string>> = {
  plain: "version: '3'\n\ntasks:\n  build: go build\n",
  'without a last end of line': "version: '3'\ntasks:\n    build:\n        cmds: [go build]",
  crlf: 'version: "3"\r\ntasks:\r\n  build:\r\n    - a\r\n    - b\r\n',
  bom: '\ufeffversion: 3\ntasks:\n  build: a # why\n  # the end\n',
  'what follows the tasks': [
    'tasks:',
    '  build:',
    '    cmds:',
    '      - |',
    '        a',
    '',
    '        b',
    '',
    '# about variables',
    'vars:',
    '  A: 1 # one',
    '',
  ].join('\n'),
  'a block that ends the file': 'tasks:\n  a:\n    cmds:\n      - |\n        echo\n\n\n',
  'a folded block and a comment': 'tasks:\n  a: >-\n    echo\n    b\n# end\nversion: 3\n',
  anchors: 'tasks:\n  a: &a\n    cmds: [x]\n  b: *a\n  c: { <<: *a }\nversion: 3\n',
  includes: 'includes:\n  x: ./x\n  y: { taskfile: y, flatten: false }\ntasks:\n  a: b\n',
  'a document that begins': '%YAML 1.2\n---\ntasks:\n  a: b\n',
  'odd indentation': 'tasks:\n   a:\n     cmds:\n     - b\n',
};

describe('a Taskfile', () => {
  it.each(Object.entries(FILES))('%s: has two tasks more, and says the same else', (_, text) => {
    const { tasks, ...rest } = parse(text) as Taskfile;
    const after = added(task, text);
    const mended = parse(after) as Taskfile;
    const { 'clean-pyc': clean, 'list-pyc': list, ...others } = mended.tasks;
    expect({ ...mended, tasks: others }).toEqual({ ...rest, tasks });
    expect(clean?.cmds).toEqual([findCommand({ action: 'delete' })]);
    expect(list?.cmds).toEqual([findCommand({ action: 'list' })]);
  });

  it.each(Object.entries(FILES))(
    '%s: added twice is added once, and goes without a trace',
    (_, text) => {
      const after = added(task, text);
      expect(added(task, after)).toBe(after);
      expect(removed(task, after)).toBe(text);
      const other = added(task, after, { engine: 'nopycache' });
      expect((parse(other) as Taskfile).tasks['clean-pyc']?.cmds).toEqual(['npx nopycache clean']);
      expect(removed(task, other)).toBe(text);
    },
  );

  it('shows what is written', () => {
    expect(added(task, 'tasks:\n  a: b\n', { engine: 'nopycache' })).toBe(`tasks:
  a: b

# >>> nopycache clean-pyc >>> v1 8312f8fa +blank
  clean-pyc:
    desc: Remove Python's bytecode
    silent: true
    cmds:
      - npx nopycache clean
  list-pyc:
    desc: List what clean-pyc would remove
    silent: true
    cmds:
      - npx nopycache scan
# <<< nopycache clean-pyc <<<
`);
  });
});

describe('a Taskfile is left alone', () => {
  it.each<[string, string, string, string]>([
    ['that has a task of the name', 'tasks:\n  clean-pyc: rm\n', 'clash', 'clean-pyc'],
    [
      'that has an alias of the name',
      'tasks:\n  a: { aliases: [x, list-pyc] }\n',
      'clash',
      'list-pyc',
    ],
    [
      'that has a namespace of the name',
      'includes: { clean-pyc: x }\ntasks:\n  a: b\n',
      'clash',
      'clean-pyc',
    ],
    [
      'that includes flat',
      'includes:\n  x: { taskfile: x, flatten: true }\ntasks:\n  a: b\n',
      'included',
      'x',
    ],
    ['with tasks in braces', 'tasks: { a: b }\n', 'no-place', ''],
    ['without tasks', 'version: 3\n', 'no-place', ''],
    ['with tasks that are none', 'tasks:\n', 'no-place', ''],
    ['that ends before its end', 'tasks:\n  a: b\n...\n', 'no-place', ''],
    ['where every line counts', 'tasks:\n  a: |+\n    echo\nvars: {}\n', 'no-place', ''],
    ['that is no mapping', '- tasks\n', 'unreadable', '- tasks\n'],
    ['that is no YAML', 'tasks: [\n', 'unreadable', ''],
  ])('%s', (_, text, reason, marked) => {
    expect(refusal(task, text)).toEqual([reason, marked]);
  });

  it('unless it is said what cannot be seen', () => {
    const flat = 'includes:\n  x: { taskfile: x, flatten: true }\ntasks:\n  a: b\n';
    const options: AddTasksOptions = { trustIncludes: true };
    expect(task.add(flat)).toMatchObject({
      refusal: { message: expect.stringContaining('`trustIncludes`') as unknown },
    });
    expect(refusal(task, flat, options)).toBeUndefined();
  });

  it('where somebody has changed our block, unless forced', () => {
    const text = 'tasks:\n  a: b\n';
    const edited = added(task, text).replace('silent: true', 'silent: false');
    expect(refusal(task, edited)?.[0]).toBe('edited');
    const change = task.add(edited, { force: true });
    expect(change.kind === 'updated' && applyEdits(edited, [change.edit])).toBe(added(task, text));
  });
});
