import type { Dialect, Reading } from '../dialects/dialect.js';
import { hgLines } from './hg-lines.js';
import type { IgnoreFile, Line } from './ignore-file.js';
import { splitLines, type RawLine } from './lines.js';
import { leadingLength, trailingLength } from './white-space.js';

/** Takes an ignore file apart the way the dialect's reader does. No text is refused. */
export function parse(text: string, dialect: Dialect): IgnoreFile {
  // Breezy takes the mark for a part of the first pattern.
  const bom = text.startsWith('\uFEFF') && dialect.name !== 'bzr' ? '\uFEFF' : '';
  const raws = splitLines(text, bom.length);
  const lines =
    dialect.name === 'hg' ? hgLines(raws, dialect) : raws.map((line) => readLine(line, dialect));
  return { text, dialect, bom, lines };
}

function readLine(line: RawLine, { reading }: Dialect): Line {
  const { start, raw, eol } = line;
  if (reading.directives?.test(raw) === true) return { start, raw, eol, kind: 'directive' };
  if (raw[reading.comments === 'first-column' ? 0 : leadingLength(raw)] === '#') {
    return { start, raw, eol, kind: 'comment' };
  }
  const from = reading.leading === 'dropped' ? leadingLength(raw) : 0;
  const to = Math.max(from, raw.length - trailingLength(raw, reading.trailing));
  if (from === to) return { start, raw, eol, kind: 'blank' };
  const pattern = raw.slice(from, to);
  const bangs = countBangs(pattern, reading.negation);
  return {
    start,
    raw,
    eol,
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
