import {
  POLICIES,
  type CheckOptions,
  type ContextIgnore,
  type Policy,
} from '@nopycache/dockerfile';

import type { LanguageOptions } from './text-language.js';

/** @throws {TypeError} that names the option and what it may be */
export function validateDockerfileOptions(options: LanguageOptions): void {
  const { policy, assumeEnv, ignoreFile } = options;
  if (policy !== undefined && policy !== 'auto' && !isPolicy(policy)) {
    throw new TypeError(`"policy" has to be one of auto, ${POLICIES.join(', ')}.`);
  }
  if (assumeEnv !== undefined && !isEnv(assumeEnv)) {
    throw new TypeError('"assumeEnv" has to be an object of the values that base images set.');
  }
  if (ignoreFile !== undefined && !isIgnoreFile(ignoreFile)) {
    throw new TypeError(
      '"ignoreFile" has to be an object with a "path" and, where there is such a file, its "text".',
    );
  }
}

/**
 * What a configuration says of Dockerfiles. The ignore file comes as text, from whoever writes the configuration: a rule
 * that read the disk by itself would go stale in ESLint's cache, which knows the configuration and the file alone.
 */
export function dockerfileOptions(options: LanguageOptions): CheckOptions {
  const { policy, assumeEnv, ignoreFile } = options;
  return {
    ...((policy === 'auto' || isPolicy(policy)) && { policy }),
    ...(isEnv(assumeEnv) && { assumeEnv }),
    ...(isIgnoreFile(ignoreFile) && {
      ignoreFile: { path: ignoreFile.path, text: ignoreFile.text },
    }),
  };
}

function isPolicy(value: unknown): value is Policy {
  return POLICIES.some((policy) => policy === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEnv(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string');
}

function isIgnoreFile(value: unknown): value is ContextIgnore {
  if (!isObject(value)) return false;
  const { path, text } = value;
  return typeof path === 'string' && (text === undefined || typeof text === 'string');
}
