import { FLAG, isOn } from '@nopycache/script';

import { certainText } from '../expand/value.js';
import type { Stage } from '../stages/stage.js';
import { envAfterFrom } from './insert-env.js';
import { defineRule, type DockerRule } from './rule.js';

export const lostInFinalStage: DockerRule = defineRule({
  id: 'PYC012',
  name: 'lost-in-final-stage',
  severity: 'warning',
  description:
    'Require `PYTHONDONTWRITEBYTECODE` in the final stage where the stage it copies from sets it',
  rationale:
    'A FROM begins with the environment of the image that it names. What a builder stage sets is not carried along by `COPY --from`, so that the image that runs writes bytecode after all.',
  *discover({ stages, final, file, borrowed, policyOf }) {
    if (final.base?.python !== true || policyOf(final) !== undefined) return;
    if (final.environment.env(FLAG) !== undefined) return;
    const earlier = stages.find((stage) => borrowed.has(stage) && setsFlag(stage));
    if (earlier === undefined) return;
    const name = earlier.name === undefined ? 'an earlier stage' : `the stage "${earlier.name}"`;
    yield {
      message: `\`${FLAG}\` is set in ${name}, and this one does not inherit it. Set it here too.`,
      range: final.from.line.range(final.imageSpan),
      suggestions: [
        { title: 'Set it here too', edits: envAfterFrom(final, file.text, `${FLAG}=1`) },
      ],
    };
  },
});

/** Whether the file sets it there, or where that stage begins. */
function setsFlag({ environment, base }: Stage): boolean {
  const variable = environment.env(FLAG);
  const text = variable?.setting && certainText(variable.value);
  return text !== undefined && isOn(text, base?.version);
}
