import type { Dialect, Reading } from '../dialects/dialect.js';
import { hgLine, hgSyntaxAfter } from './hg-lines.js';
import type { HgSyntax, IgnoreFile, Line } from './ignore-file.js';
import { splitLines, type RawLine } from './lines.js';
import { leadingLength, trailingLength } from './white-space.js';

/** Takes an ignore file apart the way the dialect's reader does. No text is refused. */
export function parse(text: string, dialect: Dialect): IgnoreFile {
  // Breezy takes the mark for a part of the first pattern.
  const bom = text.startsWith('\uFEFF') && dialect.name !== 'bzr' ? '\uFEFF' : '';
  const raws = splitLines(text.slice(bom.length)).map(({ start, ...rest }) => ({
    start: start + bom.length,
    ...rest,
  }));
  let syntax: HgSyntax = 'regexp';
  const lines = raws.map((raw) => {
    const line = dialect.name === 'hg' ? hgLine(raw, dialect, syntax) : readLine(raw, dialect);
    syntax = hgSyntaxAfter(line, syntax);
    return line;
  });
  return { text, dialect, bom, lines };
}

function readLine(line: RawLine, { reading }: Dialect): Line {
  const { raw, start } = line;
  const leading = leadingLength(raw);
  const from = reading.leading === 'dropped' ? leading : 0;
  const to = Math.max(from, raw.length - trailingLength(raw, reading.trailing));
  const commentAt = reading.comments === 'first-column' ? 0 : leading;
  if (reading.directives?.test(raw) === true) return { ...line, kind: 'directive' };
  if (raw[commentAt] === '#') return { ...line, kind: 'comment' };
  if (from === to) return { ...line, kind: 'blank' };
  const pattern = raw.slice(from, to);
  const bangs = countBangs(pattern, reading.negation);
  return {
    ...line,
    kind: 'pattern',
    pattern,
    range: [start + from, start + to],
    negated: bangs % 2 === 1,
    body: pattern.slice(bangs),
  };
}

function countBangs(pattern: string, negation: Reading['negation']): number {
  if (negation === 'never' || !pattern.startsWith('!')) return 0;
  return negation === 'once' ? 1 : pattern.search(/[^!]|$/);
}
