import {
  baseName,
  deletion,
  PIP_COMPILE,
  PIP_NO_COMPILE,
  pipInstall,
  type ShellCommand,
} from '@nopycache/script';

import { deletionsIn, holdsPackages, reaches, reachesPackages } from '../stages/deletions.js';
import { mountTargets } from '../stages/mounts.js';
import { lineOf, type Step } from '../stages/stage.js';
import { defineRule, type DockerRule } from './rule.js';

export const deleteInLaterLayer: DockerRule = defineRule({
  id: 'PYC008',
  name: 'delete-in-later-layer',
  severity: 'warning',
  description:
    'Disallow deleting packages’ bytecode in a later layer than the one it was written in',
  rationale:
    'Each RUN makes a layer, and a file that a later layer deletes is still sent and stored with the earlier one: the image gets larger, not smaller. `pip install --no-compile` does not write it in the first place, or the deletion goes into the same RUN.',
  *discover({ final, file }) {
    let left = false;
    for (const step of [...lineOf(final)].toReversed().flatMap(({ steps }) => steps)) {
      for (const deleted of left ? deletionsIn(step, file.escape) : []) {
        if (!reachesPackages(deleted) || !step.commands.every(writesNothing)) continue;
        if (mountTargets(step.instruction).some((target) => reaches(deleted, [target]))) continue;
        yield {
          message:
            'This deletes in a later layer what `pip install` has left in an earlier one, which the image keeps. Install with `--no-compile`, or delete in the same RUN.',
          range: deleted.command.range,
        };
      }
      left ||= leavesBytecode(step);
    }
  },
});

/** Commands that leave nothing behind which the deletion beside them could be about. */
const TIDY =
  /^(?:apk|apt|apt-get|cd|echo|find|grep|ls|printf|pyclean|py3clean|rm|set|test|true|xargs|\[)$/;

function writesNothing({ words }: ShellCommand): boolean {
  const [program, subcommand] = [words[0]?.text, words[1]?.text];
  if (subcommand === 'install' || subcommand === 'add') return false;
  return TIDY.test(baseName(program));
}

function leavesBytecode(step: Step): boolean {
  const { commands, instruction, stage } = step;
  if (instruction.keyword !== 'RUN' || commands.length === 0) return false;
  if (commands.some((command) => deletion(command))) return false;
  if (mountTargets(instruction).some(holdsPackages)) return false;
  const told = [PIP_COMPILE, PIP_NO_COMPILE].some(
    (name) => stage.environment.visible(name, step) !== undefined,
  );
  const installs = commands.flatMap((command) => pipInstall(command) ?? []);
  return !told && installs.some(({ compile }) => compile === undefined);
}
