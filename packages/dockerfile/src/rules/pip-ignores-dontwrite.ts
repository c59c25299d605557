import type { TextEdit } from '@nopycache/core';
import {
  deletion,
  PIP_COMPILE,
  PIP_NO_COMPILE,
  pipInstall,
  type PipInstall,
  type ShellCommand,
} from '@nopycache/script';

import { carriesPackages } from '../stages/packages.js';
import { lineOf, type Step } from '../stages/stage.js';
import { defineRule, type DockerRule } from './rule.js';

export const pipIgnoresDontwrite: DockerRule = defineRule({
  id: 'PYC002',
  name: 'pip-ignores-dontwrite',
  severity: 'warning',
  description: 'Require `--no-compile` of `pip install` in images that are to hold no bytecode',
  rationale:
    'pip compiles what it installs by calling compileall itself, which heeds neither `PYTHONDONTWRITEBYTECODE=1` nor `python -B` (measured with pip 23.0, 23.2 and 24.2). An image with the variable still holds the bytecode of every package: pip itself is 4.5 MB of source and 5.3 MB of bytecode. `--no-compile` or `PIP_COMPILE=0` stop it.',
  *discover({ final, stages, borrowed, policyOf }) {
    if (policyOf(final) !== 'suppress') return;
    const givers = [...borrowed].filter(([, steps]) => steps.some(carriesPackages));
    const inImage = new Set(
      [final, ...givers.map(([stage]) => stage)].flatMap((stage) => [...lineOf(stage)]),
    );
    for (const stage of stages) {
      if (!inImage.has(stage)) continue;
      for (const step of stage.steps) {
        for (const [command, install] of compilingInstalls(step)) {
          yield {
            message:
              'pip compiles what it installs in spite of `PYTHONDONTWRITEBYTECODE`. Add `--no-compile`.',
            range: install.install.range,
            ...fixFor(command, install),
          };
        }
      }
    }
  },
});

/** The installs of a RUN that leave bytecode behind. */
function* compilingInstalls(step: Step): Generator<[ShellCommand, PipInstall]> {
  const { commands, instruction } = step;
  if (instruction.keyword !== 'RUN' || commands.some((command) => deletion(command))) return;
  for (const [index, command] of commands.entries()) {
    const install = pipInstall(command);
    if (install === undefined || install.elusive || install.compile !== undefined) continue;
    if (!isTold(step, commands.slice(0, index + 1))) yield [command, install];
  }
}

/** Whether a variable tells pip what to do: then that is what its author has chosen, or another rule's matter. */
function isTold(step: Step, commands: readonly ShellCommand[]): boolean {
  return [PIP_COMPILE, PIP_NO_COMPILE].some((name) => {
    const assigned = commands.some(({ assignments }) =>
      assignments.some((own) => own.name === name),
    );
    return assigned || step.stage.environment.visible(name, step) !== undefined;
  });
}

function fixFor({ form }: ShellCommand, { install }: PipInstall): { fix?: readonly TextEdit[] } {
  const end = install.range[1];
  if (form === 'opaque') return {};
  return {
    fix: [{ range: [end, end], text: form === 'exec' ? ', "--no-compile"' : ' --no-compile' }],
  };
}
