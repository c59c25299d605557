import type { PatternLine } from '../parse/ignore-file.js';

/** Whether a pattern speaks of bytecode, rather than hitting it among other things. */
export function isAboutBytecode({ body }: PatternLine): boolean {
  return /__pycache__|\.py(?:[co]\b|\[|\?|\*)|py\.class/.test(body);
}

/** The directory that a pattern names before its first wildcard, with its slash; empty for one that names none. */
export function literalDirectory({ body }: PatternLine): string {
  const [literal = ''] = /^[^*?[\\]*/.exec(body) ?? [];
  return literal.slice(0, literal.lastIndexOf('/') + 1).replace(/^\//, '');
}

/**
 * The directory that a pattern matches with all that is in it, as far as it is plain: of `src` and `src/**` it is `src`.
 * Names with a dot or a capital are taken for files’: `.env.example`, `Makefile`, `uv.lock`.
 *
 * @returns `undefined` for a pattern that means files; without slashes around it, and empty for the top directory
 */
export function wholeDirectory({ body }: PatternLine): string | undefined {
  const path = body.replace(/^\//, '').replace(/\/$/, '');
  const last = path.replace(/^.*\//, '');
  const special = path.search(/[*?[\\]/);
  if (special !== -1) return path.slice(0, Math.max(0, path.lastIndexOf('/', special)));
  return body.endsWith('/') || /^[a-z\d_-]+$/.test(last) ? path : undefined;
}
