import { hasOption, OPTIMIZE, type Precompilation, PREFIX, pythonCall } from '@nopycache/script';

import { isSet, precompilationsOf } from '../policy/policy.js';
import { launchOf } from '../stages/launch.js';
import { lineOf, type Stage, type Step } from '../stages/stage.js';
import { defineRule, type DockerRule } from './rule.js';

export const prefixMismatch: DockerRule = defineRule({
  id: 'PYC016',
  name: 'prefix-mismatch',
  severity: 'warning',
  description: 'Require bytecode to be compiled for the place and level where Python looks for it',
  rationale:
    'With `PYTHONPYCACHEPREFIX` Python does not look at any `__pycache__` (measured on CPython 3.11), and with `-O` it looks for `.opt-1.pyc` alone. What was compiled without the same setting is never read, and the container compiles again at each start.',
  *discover({ final, borrowed }) {
    const runs = levelOf(final);
    for (const stage of new Set([...lineOf(final), ...borrowed.keys()])) {
      for (const step of stage.steps) {
        if (step.instruction.keyword !== 'RUN') continue;
        for (const [command, compiled] of precompilationsOf(step)) {
          const message = mismatchOf(final, step, compiled, runs);
          if (message !== undefined) yield { message, range: command.range };
        }
      }
    }
  },
});

/** The option with which the image's command runs Python optimized, where it has one. */
function levelOf(final: Stage): string | undefined {
  const commands = launchOf(final).flatMap((step) => step.commands);
  const calls = commands.flatMap((command) => pythonCall(command) ?? []);
  return calls.map((call) => hasOption(call, 'O')?.text).find((option) => option !== undefined);
}

function mismatchOf(
  final: Stage,
  step: Step,
  { optimize, redirected, legacy }: Precompilation,
  option: string | undefined,
): string | undefined {
  if (legacy) return undefined;
  const lacks = (name: string): boolean =>
    !isSet(step.stage, name, step) && !isAssigned(step, name);
  if (isSet(final, PREFIX) && !redirected && lacks(PREFIX)) return unset(PREFIX);
  if (optimize || !lacks(OPTIMIZE)) return undefined;
  const { text = '' } = final.environment.env(OPTIMIZE)?.value ?? {};
  if (/^[12]$/.test(text)) return unset(OPTIMIZE);
  return option === undefined
    ? undefined
    : `The image runs Python with \`${option}\`, and this compiles without it: Python will not read the result. Compile with it, or with \`compileall -o\`.`;
}

function unset(name: string): string {
  return `The image sets \`${name}\`, and this compiles without it: Python will not read the result. Set it before this RUN, or compile with it.`;
}

function isAssigned({ commands }: Step, name: string): boolean {
  return commands.some(({ assignments }) => assignments.some((own) => own.name === name));
}
