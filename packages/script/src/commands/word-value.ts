import type { Word, WordPart } from 'unbash';

/** What a word says without its quotes; `undefined` where it holds an expansion. */
export function wordValue({ value, parts }: Word): string | undefined {
  return (parts ?? []).every(isStatic) ? value : undefined;
}

/** Whether a word begins with an expansion that the shell splits into words, so that it may be an option. */
export function isElusive({ parts }: Word): boolean {
  const [first] = parts ?? [];
  return first !== undefined && EXPANSIONS.includes(first.type);
}

/** Whether the shell looks for files that a word matches. */
export function isGlob({ parts = [] }: Word): boolean {
  return parts.some(({ type }) => type === 'Glob' || type === 'ExtendedGlob');
}

const EXPANSIONS: readonly WordPart['type'][] = [
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'BraceExpansion',
];

const STATIC: readonly WordPart['type'][] = ['Literal', 'SingleQuoted', 'AnsiCQuoted', 'Glob'];

function isStatic(part: WordPart): boolean {
  return part.type === 'DoubleQuoted' ? part.parts.every(isStatic) : STATIC.includes(part.type);
}
