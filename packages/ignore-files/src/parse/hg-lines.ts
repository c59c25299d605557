import type { Dialect } from '../dialects/dialect.js';
import type { HgSyntax, Line } from './ignore-file.js';
import type { RawLine } from './lines.js';
import { trailingLength } from './white-space.js';

const SYNTAXES: Readonly<Record<string, HgSyntax>> = {
  glob: 'glob',
  regexp: 'regexp',
  re: 'regexp',
  rootglob: 'rootglob',
};
/** `glob:` before a single pattern, with the longer names that mean the same in .hgignore. */
const PREFIX = /^(?:rel)?(glob|re|regexp|rootglob):/;

/** Reads the lines of .hgignore, which begins with regular expressions; a `syntax:` line changes that. */
export function hgLines(raws: readonly RawLine[], dialect: Dialect): Line[] {
  let syntax: HgSyntax = 'regexp';
  return raws.map((raw) => {
    const line = hgLine(raw, dialect, syntax);
    syntax = hgSyntaxAfter(line, syntax);
    return line;
  });
}

/** `#` begins a comment anywhere, unless `\` stands before it. */
function hgLine(line: RawLine, { reading }: Dialect, syntax: HgSyntax): Line {
  const { raw, start } = line;
  if (reading.directives?.test(raw) === true) return { ...line, kind: 'directive' };
  const code = raw.slice(0, commentAt(raw));
  const pattern = code.slice(0, code.length - trailingLength(code, reading.trailing));
  if (pattern === '') return { ...line, kind: code === raw ? 'blank' : 'comment' };
  const [prefix = '', name = ''] = PREFIX.exec(pattern) ?? [];
  return {
    ...line,
    kind: 'pattern',
    pattern,
    range: [start, start + pattern.length],
    negated: false,
    body: pattern.slice(prefix.length).replaceAll('\\#', '#'),
    syntax: (Object.hasOwn(SYNTAXES, name) ? SYNTAXES[name] : undefined) ?? syntax,
  };
}

/** The syntax of the lines after a line. */
export function hgSyntaxAfter(line: Line, syntax: HgSyntax): HgSyntax {
  const [, name = ''] =
    line.kind === 'directive' ? (/^syntax:\s*(\w+)\s*$/.exec(line.raw) ?? []) : [];
  return (Object.hasOwn(SYNTAXES, name) ? SYNTAXES[name] : undefined) ?? syntax;
}

function commentAt(raw: string): number {
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '\\') at++;
    else if (raw[at] === '#') return at;
  }
  return raw.length;
}
