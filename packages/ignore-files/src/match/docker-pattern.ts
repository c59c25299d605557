import type { Expression } from '../glob/expression.js';
import { SYNTAX_ERROR, mobyGlob } from '../glob/moby-glob.js';
import type { PatternLine } from '../parse/ignore-file.js';

/** Why Docker refuses a whole ignore file on account of a pattern, and with it the build. */
export type DockerError = 'syntax' | 'lone-exclamation';

/** What a pattern of .dockerignore matches; `undefined` for one that comes down to nothing. */
export function dockerPattern({
  body,
  negated,
}: PatternLine): Expression | DockerError | undefined {
  const trimmed = body.trim();
  if (negated && trimmed === '') return 'lone-exclamation';
  const path = clean(trimmed);
  const pattern = path.length > 1 && path.startsWith('/') ? path.slice(1) : path;
  const expression = mobyGlob(pattern);
  return expression === SYNTAX_ERROR ? 'syntax' : expression;
}

/** Go's `filepath.Clean` with slashes. */
function clean(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!rooted) parts.push('..');
  }
  return (rooted ? '/' : '') + (parts.join('/') || (rooted ? '' : '.'));
}
