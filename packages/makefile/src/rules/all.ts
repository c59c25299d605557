import { duplicateTarget } from './duplicate-target.js';
import { eatenDollar } from './eaten-dollar.js';
import { hazardRules } from './hazards.js';
import { ignoredError } from './ignored-error.js';
import { notPhony } from './not-phony.js';
import { oneshell } from './oneshell.js';
import type { MakefileRule } from './rule.js';
import { spacesForTab } from './spaces-for-tab.js';
import { unusedIgnore } from './unused-ignore.js';

/** Every rule: those about the commands first, then those about make. */
export const rules: readonly MakefileRule[] = [
  ...hazardRules,
  eatenDollar,
  spacesForTab,
  duplicateTarget,
  notPhony,
  ignoredError,
  oneshell,
  unusedIgnore,
];

/** Those that are on unless something else is asked for. */
export const recommendedRules: readonly MakefileRule[] = rules.filter(
  ({ recommended }) => recommended,
);
