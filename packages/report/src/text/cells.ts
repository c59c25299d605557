import { eastAsianWidth } from 'get-east-asian-width';

// eslint-disable-next-line no-control-regex -- ASCII begins with control characters
const ASCII = /^[\u0000-\u007F]*$/;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Mark}]*$/u;
/** Drawn as pictures: emoji by themselves, by a variation selector, flags, and digits in keycaps. */
const EMOJI = /^\p{Emoji_Presentation}|\uFE0F|\u20E3$/u;

let segmenter: Intl.Segmenter | undefined;

/** The characters as people see them: UAX #29's grapheme clusters. */
export function graphemes(text: string): Iterable<string> {
  // Learning where clusters end takes 10 ms: too much where all is ASCII. CR LF would be one; no caller has a LF.
  if (ASCII.test(text)) return text;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many cells of a terminal a text takes that is safe to print. */
export function cellsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let cells = 0;
  for (const grapheme of graphemes(text)) cells += cellsOfGrapheme(grapheme);
  return cells;
}

function cellsOfGrapheme(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return EMOJI.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
