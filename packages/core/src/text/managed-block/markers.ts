import { checksum } from './checksum.js';

/** Whose block it is, and how the file's language writes a comment. */
export interface BlockSyntax {
  /** What opens a comment that ends with its line: `#`, `--`, `"`, `;;`, `//`. */
  readonly comment: string;
  /** The block's name, unique in its file: `nopycache clean-pyc`. */
  readonly name: string;
}

/** What was put before a block to set it off, and goes with it: the end of the last line, an empty line. */
export type Supplied = 'eol' | 'blank';

/** What a begin marker says. */
export interface BeginMarker {
  readonly checksum: string;
  readonly supplied: readonly Supplied[];
}

/** What one line is to a block. */
export type Marker =
  | { readonly kind: 'begin'; readonly says: BeginMarker }
  | { readonly kind: 'end' }
  | { readonly kind: 'newer' | 'malformed' };

/** The form of marker that this version writes. */
const VERSION = 1;

const SAYS = /^ v\d+ ([0-9a-f]{8})((?: \+(?:eol|blank))*)$/;

/** The line that begins a block of this body, without its end of line. */
export function beginMarker(
  syntax: BlockSyntax,
  body: string,
  supplied: readonly Supplied[],
): string {
  const flags = supplied.map((what) => ` +${what}`).join('');
  return `${opening(syntax)} v${String(VERSION)} ${checksum(body)}${flags}`;
}

/** The line that ends a block, without its end of line. */
export function endMarker({ comment, name }: BlockSyntax): string {
  return `${comment} <<< ${name} <<<`;
}

/** What a line, given without its end, is to the block; `undefined` for a line like any other. */
export function readMarker(line: string, syntax: BlockSyntax): Marker | undefined {
  const text = line.trim();
  if (text === endMarker(syntax)) return { kind: 'end' };
  if (text.startsWith(endMarker(syntax))) return { kind: 'malformed' };
  return text.startsWith(opening(syntax))
    ? readBegin(text.slice(opening(syntax).length))
    : undefined;
}

function opening({ comment, name }: BlockSyntax): string {
  return `${comment} >>> ${name} >>>`;
}

function readBegin(rest: string): Marker {
  const newer = /^ v(\d+)\b/.exec(rest)?.[1];
  if (newer !== undefined && Number(newer) > VERSION) return { kind: 'newer' };
  const [, sum, flags = ''] = SAYS.exec(rest) ?? [];
  if (sum === undefined) return { kind: 'malformed' };
  const supplied = (['eol', 'blank'] as const).filter((what) => flags.includes(`+${what}`));
  return { kind: 'begin', says: { checksum: sum, supplied } };
}
