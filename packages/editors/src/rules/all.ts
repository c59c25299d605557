import { brokenBlock } from './broken-block.js';
import { duplicateKey } from './duplicate-key.js';
import { hitsNoBytecode } from './hits-no-bytecode.js';
import { hidesTooMuch } from './hides-too-much.js';
import { incompleteBytecode } from './incomplete-bytecode.js';
import { lostDefaults } from './lost-defaults.js';
import { missingBytecode } from './missing-bytecode.js';
import { rootOnlyPattern } from './root-only-pattern.js';
import type { EditorRule } from './rule.js';
import { syntaxError } from './syntax-error.js';
import { wrongType } from './wrong-type.js';

/** Every rule, in the order of the alphabet. */
export const rules: readonly EditorRule[] = [
  brokenBlock,
  duplicateKey,
  hidesTooMuch,
  hitsNoBytecode,
  incompleteBytecode,
  lostDefaults,
  missingBytecode,
  rootOnlyPattern,
  syntaxError,
  wrongType,
];

/** The rules that are on unless asked otherwise. */
export const recommendedRules: readonly EditorRule[] = rules.filter((rule) => rule.recommended);
