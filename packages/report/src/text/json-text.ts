import { replaceUnsafe } from './terminal-text.js';

/** A value as JSON, indented, in which what must not reach a terminal is escaped: the value stays the same. */
export function jsonText(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return `${lines.map((line) => replaceUnsafe(line, escaped)).join('\n')}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
