import type { Precompilation } from '@nopycache/script';

import { precompilationsOf } from '../policy/policy.js';
import {
  deletionsIn,
  directoriesOf,
  reaches,
  reachesPackages,
  type DeletionAt,
} from '../stages/deletions.js';
import type { Stage, Step } from '../stages/stage.js';
import type { EscapeCharacter } from '../syntax/directives.js';
import { defineRule, type DockerRule } from './rule.js';

export const compileThenDelete: DockerRule = defineRule({
  id: 'PYC009',
  name: 'compile-then-delete',
  severity: 'warning',
  description: 'Disallow deleting bytecode that was compiled on purpose',
  rationale:
    'What `compileall` or `UV_COMPILE_BYTECODE` compiles ahead of time, for a faster start, is gone after the deletion: the image has taken the time and has nothing of it.',
  *discover({ stages, file }) {
    const compiled = new Map<Stage, Compiled[]>();
    for (const stage of stages) {
      const sofar = [...(stage.parent === undefined ? [] : (compiled.get(stage.parent) ?? []))];
      compiled.set(stage, sofar);
      for (const step of stage.steps) {
        const own = precompilationsOf(step).map(([command, found]) => ({
          ...whatCompiled(found, step, file.escape),
          start: command.range[0],
        }));
        for (const deleted of deletionsIn(step, file.escape)) {
          const before = own.filter(({ start }) => start < deleted.command.range[0]);
          const undone = [...sofar, ...before].find((each) => undoes(deleted, each));
          if (undone === undefined) continue;
          const message = `This deletes what ${NAMES[undone.tool]} has compiled. Take one of the two away.`;
          yield { message, range: deleted.command.range };
        }
        for (const each of own) if (!sofar.some(({ key }) => key === each.key)) sofar.push(each);
      }
    }
  },
});

/** What was compiled ahead of time, for deletions to be held against. */
interface Compiled {
  readonly tool: Precompilation['tool'];
  /** `undefined` where that cannot be known. */
  readonly directories: readonly string[] | undefined;
  /** Whether it is where packages are installed, or what Python can import. */
  readonly packages: boolean;
  /** The same for what is the same. */
  readonly key: string;
}

const NAMES: Readonly<Record<Precompilation['tool'], string>> = {
  compileall: '`compileall`',
  py_compile: '`py_compile`',
  uv: 'uv',
};

/** Without paths, compileall compiles what Python can import, and uv its environment. */
function whatCompiled(
  { paths, tool }: Precompilation,
  step: Step,
  escape: EscapeCharacter,
): Compiled {
  const own = tool === 'uv' ? ['.'] : undefined;
  const directories = directoriesOf(paths ?? own, step, escape);
  const packages = paths === undefined;
  return { tool, directories, packages, key: JSON.stringify([tool, packages, directories]) };
}

function undoes(deleted: DeletionAt, { directories, packages }: Compiled): boolean {
  if (packages && reachesPackages(deleted)) return true;
  return directories !== undefined && reaches(deleted, directories);
}
