import type { Place } from '@nopycache/check-command';

import { check } from '../check.js';
import { POLICIES, type Policy } from '../policy/policy.js';
import { parseError } from '../rules/parse-error.js';
import { rules } from '../rules/all.js';
import type { AssumedEnv } from '../stages/read-stages.js';
import { ignoreFileOf } from './build-context.js';
import { isDockerfile } from './file-names.js';

/** The section `dockerfile` of the configuration. */
export interface DockerfileOptions {
  readonly policy?: Policy | 'auto';
  readonly assumeEnv?: AssumedEnv;
  readonly inlineConfig?: boolean;
}

/** Dockerfiles, as commands check them. */
export const dockerfilePlace: Place<DockerfileOptions> = {
  name: 'dockerfile',
  rules,
  options: {
    policy: {
      type: 'string',
      enum: ['auto', ...POLICIES],
      default: 'auto',
      description: 'what images are to do about bytecode; auto goes by what each file says',
    },
    assumeEnv: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'a variable that the base images are known to set; may be repeated',
    },
    inlineConfig: {
      type: 'boolean',
      default: true,
      description: 'whether comments that ask not to be told are heeded',
    },
  },
  notTextRule: parseError.id,
  matches: isDockerfile,
  check({ path, text }, { rules: on, options, inlineConfig, neighbours }) {
    return check(text, {
      ...options,
      inlineConfig,
      rules: rules.filter(({ id }) => on.has(id)),
      ignoreFile: (file) => ignoreFileOf(path, file, neighbours),
    });
  },
};
