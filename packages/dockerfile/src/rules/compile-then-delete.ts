import type { Precompilation } from '../python/compile.js';
import { precompilationsOf } from '../policy/policy.js';
import {
  deletionsIn,
  directoriesOf,
  reaches,
  reachesPackages,
  stepsBefore,
  type DeletionAt,
} from '../stages/deletions.js';
import type { Step } from '../stages/stage.js';
import { workingDirectory } from '../stages/working-directory.js';
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
    for (const stage of stages) {
      for (const deleted of deletionsIn(stage, file.escape)) {
        const undone = firstUndone(deleted, file.escape);
        if (undone === undefined) continue;
        yield {
          message: `This deletes what ${NAMES[undone.tool]} has compiled. Take one of the two away.`,
          range: deleted.command.range,
        };
      }
    }
  },
});

const NAMES: Readonly<Record<Precompilation['tool'], string>> = {
  compileall: '`compileall`',
  py_compile: '`py_compile`',
  uv: 'uv',
};

function firstUndone(deleted: DeletionAt, escape: EscapeCharacter): Precompilation | undefined {
  const { step, command } = deleted;
  const before = [step, ...stepsBefore(step)];
  for (const earlier of before) {
    if (earlier.instruction.keyword !== 'RUN') continue;
    for (const [compiling, found] of precompilationsOf(earlier)) {
      const later = earlier === step && compiling.range[0] > command.range[0];
      if (!later && undoes(deleted, found, earlier, escape)) return found;
    }
  }
  return undefined;
}

/** Without paths, compileall compiles what Python can import, and uv its environment. */
function undoes(
  deleted: DeletionAt,
  { paths, tool }: Precompilation,
  step: Step,
  escape: EscapeCharacter,
): boolean {
  if (paths !== undefined) {
    const directories = directoriesOf(paths, step, escape);
    return directories !== undefined && reaches(deleted, directories);
  }
  if (reachesPackages(deleted)) return true;
  const directory = workingDirectory(step, escape);
  return tool === 'uv' && directory !== undefined && reaches(deleted, [directory]);
}
