import { bytecodeBroughtBack } from './bytecode-brought-back.js';
import { coveredPattern } from './covered-pattern.js';
import { deadReInclude } from './dead-re-include.js';
import { duplicatePattern } from './duplicate-pattern.js';
import { gluedStars } from './glued-stars.js';
import { hitsNoBytecode } from './hits-no-bytecode.js';
import { incompleteBytecode } from './incomplete-bytecode.js';
import { inlineComment } from './inline-comment.js';
import { invalidPattern } from './invalid-pattern.js';
import { literalBraces } from './literal-braces.js';
import { missingBytecode } from './missing-bytecode.js';
import { negatedClass } from './negated-class.js';
import { neverMatches } from './never-matches.js';
import { rootOnlyPattern } from './root-only-pattern.js';
import type { IgnoreRule } from './rule.js';
import { significantWhiteSpace } from './significant-white-space.js';

/** Every rule, those about bytecode first. */
export const rules: readonly IgnoreRule[] = [
  missingBytecode,
  incompleteBytecode,
  rootOnlyPattern,
  hitsNoBytecode,
  bytecodeBroughtBack,
  gluedStars,
  invalidPattern,
  neverMatches,
  deadReInclude,
  inlineComment,
  literalBraces,
  negatedClass,
  significantWhiteSpace,
  duplicatePattern,
  coveredPattern,
];

/** The rules that are on unless asked otherwise. */
export const recommendedRules: readonly IgnoreRule[] = rules.filter(
  ({ recommended }) => recommended,
);
