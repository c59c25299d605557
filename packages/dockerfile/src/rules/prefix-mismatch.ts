import { precompilationsOf } from '../policy/policy.js';
import { isSet } from '../policy/policy.js';
import { OPTIMIZE, PREFIX } from '../python/variables.js';
import type { Precompilation } from '../python/compile.js';
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
    const stages = new Set([...lineOf(final), ...borrowed.keys()]);
    for (const stage of stages) {
      for (const step of stage.steps) {
        if (step.instruction.keyword !== 'RUN') continue;
        for (const [command, compiled] of precompilationsOf(step)) {
          const assigned = command.assignments.map(({ name }) => name);
          const missing = mismatchOf(final, step, compiled, assigned);
          if (missing === undefined) continue;
          yield {
            message: `The image sets \`${missing}\`, and this compiles without it: Python will not read the result. Set it before this RUN, or compile with it.`,
            range: command.range,
          };
        }
      }
    }
  },
});

function mismatchOf(
  final: Stage,
  step: Step,
  { optimize }: Precompilation,
  assigned: readonly string[],
): string | undefined {
  const lacks = (name: string): boolean =>
    isSet(final, name) && !isSet(step.stage, name, step) && !assigned.includes(name);
  if (lacks(PREFIX)) return PREFIX;
  const { text } = final.environment.env(OPTIMIZE)?.value ?? {};
  return text !== undefined && /^[12]$/.test(text) && !optimize && lacks(OPTIMIZE)
    ? OPTIMIZE
    : undefined;
}
