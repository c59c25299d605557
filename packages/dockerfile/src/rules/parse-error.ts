import { defineRule, type DockerRule } from './rule.js';

/** What `check` says of a file that it cannot read, and then nothing else. */
export const parseError: DockerRule = defineRule({
  id: 'PYC000',
  name: 'parse-error',
  severity: 'error',
  description: 'Tell what keeps a file from being a Dockerfile',
  rationale:
    'BuildKit does not build such a file, and what stands behind the first mistake cannot be understood safely. Nothing else is reported, and nothing is fixed.',
  discover: () => [],
});
