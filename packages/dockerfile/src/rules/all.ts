import { argNotEnv } from './arg-not-env.js';
import { compileThenDelete } from './compile-then-delete.js';
import { copyHostBytecode } from './copy-host-bytecode.js';
import { deleteInLaterLayer } from './delete-in-later-layer.js';
import { emptyValueNoop } from './empty-value-noop.js';
import { exportDoesNotPersist } from './export-does-not-persist.js';
import { falsyTextEnables } from './falsy-text-enables.js';
import { isolatedIgnoresEnv } from './isolated-ignores-env.js';
import { legacyEnvFormat } from './legacy-env-format.js';
import { lostInFinalStage } from './lost-in-final-stage.js';
import { misspeltVariable } from './misspelt-variable.js';
import { noInvertedPipNoCompile } from './no-inverted-pip-no-compile.js';
import { noPolicy } from './no-policy.js';
import { parseError } from './parse-error.js';
import { pipIgnoresDontwrite } from './pip-ignores-dontwrite.js';
import { prefixMismatch } from './prefix-mismatch.js';
import { relativePrefix } from './relative-prefix.js';
import type { DockerRule } from './rule.js';
import { uvRunRecompiles } from './uv-run-recompiles.js';
import { unusedIgnore } from '../ignores/unused-ignore.js';
import { zeroIsVersionDependent } from './zero-is-version-dependent.js';

/** Every rule, by its id. */
export const rules: readonly DockerRule[] = [
  parseError,
  noInvertedPipNoCompile,
  pipIgnoresDontwrite,
  noPolicy,
  falsyTextEnables,
  zeroIsVersionDependent,
  emptyValueNoop,
  misspeltVariable,
  deleteInLaterLayer,
  compileThenDelete,
  copyHostBytecode,
  argNotEnv,
  lostInFinalStage,
  exportDoesNotPersist,
  isolatedIgnoresEnv,
  legacyEnvFormat,
  prefixMismatch,
  uvRunRecompiles,
  relativePrefix,
  unusedIgnore,
];

/** Those that are on unless something else is asked for. */
export const recommendedRules: readonly DockerRule[] = rules.filter(
  ({ recommended }) => recommended,
);
