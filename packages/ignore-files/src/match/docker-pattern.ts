import { cleanPath } from '../glob/clean-path.js';
import type { Expression } from '../glob/expression.js';
import { mobyGlob, type MobyFailure } from '../glob/moby-glob.js';
import type { PatternLine } from '../parse/ignore-file.js';

/** What a pattern of .dockerignore matches, or why it cannot be said: Docker refuses the whole file for an error. */
export function dockerPattern({
  body,
  negated,
}: PatternLine): Expression | MobyFailure | 'lone-exclamation' {
  const trimmed = body.trim();
  if (negated && trimmed === '') return 'lone-exclamation';
  const path = cleanPath(trimmed);
  return mobyGlob(path.length > 1 && path.startsWith('/') ? path.slice(1) : path);
}
