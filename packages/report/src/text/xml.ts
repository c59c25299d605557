import { replaceUnsafe } from './terminal-text.js';

type Attributes = Readonly<Record<string, string | number>>;

/** A document with its root element, in lines. */
export function xmlDocument(root: readonly string[]): string {
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...root].join('\n')}\n`;
}

/** An element in lines: with other elements in it, with a text, or empty. */
export function element(
  name: string,
  attributes: Attributes,
  content: readonly (readonly string[])[] | string = [],
): string[] {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(String(value))}"`,
  );
  const start = `${name}${pairs.join('')}`;
  if (typeof content === 'string') return [`<${start}>${xmlText(content)}</${name}>`];
  if (content.length === 0) return [`<${start}/>`];
  return [`<${start}>`, ...content.flat().map((line) => `  ${line}`), `</${name}>`];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML 1.0 cannot hold even as a reference (its production `Char`). */
// eslint-disable-next-line no-control-regex -- controls are among them
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/**
 * A text as an attribute or an element holds it, on one line: white space other than blanks and what must not reach a
 * terminal become references, so that they come back as they were; what XML cannot hold becomes U+FFFD.
 */
function xmlText(text: string): string {
  const known = text
    .replace(NO_CHARACTER, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  return replaceUnsafe(known, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `&#x${code.toString(16).toUpperCase()};`;
  });
}
