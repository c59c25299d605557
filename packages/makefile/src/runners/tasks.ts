import { findCommand, type LooseSuffix } from '@nopycache/script';

/** What the tasks run. */
export interface TaskOptions {
  /**
   * `find`: one command of POSIX's `find`, which needs nothing else; the default. `nopycache`: the command of that name,
   * which looks more closely, and works on Windows. Scripts of package.json always run the latter.
   */
  readonly engine?: 'find' | 'nopycache';
  /** Which files outside `__pycache__` the engine `find` removes too. Default: none. */
  readonly loose?: readonly LooseSuffix[];
}

/** One task: its name, a line for people, and its command. */
export interface PycTask {
  readonly name: 'clean-pyc' | 'list-pyc';
  readonly description: string;
  readonly command: string;
}

/** `clean-pyc`, and `list-pyc`, which prints what the other would remove. */
export function pycTasks(options: TaskOptions = {}): readonly [clean: PycTask, list: PycTask] {
  const { engine = 'find', loose = [] } = options;
  const isFind = engine === 'find';
  return [
    {
      name: 'clean-pyc',
      description: "Remove Python's bytecode",
      command: isFind ? findCommand({ action: 'delete', loose }) : 'npx nopycache clean',
    },
    {
      name: 'list-pyc',
      description: 'List what clean-pyc would remove',
      command: isFind ? findCommand({ action: 'list', loose }) : 'npx nopycache scan',
    },
  ];
}
