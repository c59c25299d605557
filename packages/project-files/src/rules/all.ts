import { cleanupHazards } from './cleanup-hazards.js';
import { emptyValueNoop } from './empty-value-noop.js';
import { exportDoesNotPersist } from './export-does-not-persist.js';
import { falsyTextEnables } from './falsy-text-enables.js';
import { handWrittenCleanup } from './hand-written-cleanup.js';
import { isolatedIgnoresEnv } from './isolated-ignores-env.js';
import { misspeltVariable } from './misspelt-variable.js';
import { noInvertedPipNoCompile } from './no-inverted-pip-no-compile.js';
import { pipIgnoresDontwrite } from './pip-ignores-dontwrite.js';
import { relativePrefix } from './relative-prefix.js';
import { publishesBytecode } from './publishes-bytecode.js';
import type { ProjectRule } from './rule.js';
import { setAfterStart } from './set-after-start.js';
import { unreadable } from './unreadable.js';
import { unusedIgnore } from './unused-ignore.js';
import { zeroIsVersionDependent } from './zero-is-version-dependent.js';

/** Every rule: about variables, about what is published, about cleanups. */
export const rules: readonly ProjectRule[] = [
  falsyTextEnables,
  zeroIsVersionDependent,
  emptyValueNoop,
  misspeltVariable,
  noInvertedPipNoCompile,
  relativePrefix,
  setAfterStart,
  exportDoesNotPersist,
  isolatedIgnoresEnv,
  pipIgnoresDontwrite,
  publishesBytecode,
  handWrittenCleanup,
  ...cleanupHazards,
  unreadable,
  unusedIgnore,
];

/** The rules that are on unless asked otherwise. */
export const recommendedRules: readonly ProjectRule[] = rules.filter(
  ({ recommended }) => recommended,
);
