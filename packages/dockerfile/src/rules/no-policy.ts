import { FLAG } from '@nopycache/script';

import { envAfterFrom } from './insert-env.js';
import { defineRule, type DockerRule } from './rule.js';

export const noPolicy: DockerRule = defineRule({
  id: 'PYC003',
  name: 'no-policy',
  severity: 'info',
  recommended: false,
  description: 'Require Python images to say what becomes of bytecode',
  rationale:
    'Without a word about it, Python writes bytecode into the container’s writable layer at every start, each container for itself. Suppress it, compile ahead of time, or redirect it: each is right for some images, and chance is right for none.',
  *discover({ final, file, policyOf }) {
    if (final.base?.python !== true || policyOf(final) !== undefined) return;
    if (final.environment.env(FLAG) !== undefined) return;
    yield {
      message:
        'This Python image does not say what becomes of bytecode. Set `PYTHONDONTWRITEBYTECODE=1`, compile ahead of time, or set `PYTHONPYCACHEPREFIX`.',
      range: final.from.line.range(final.imageSpan),
      suggestions: [{ title: 'Write none', edits: envAfterFrom(final, file.text, `${FLAG}=1`) }],
    };
  },
});
