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
