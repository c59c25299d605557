import type { Setting } from './setting.js';

/** How a language that sets variables a line each does it. */
export interface LineGrammar {
  /** What comes before the value, from the line's beginning or the last separator on. Sticky. */
  readonly before: RegExp;
  /** The value. Sticky. */
  readonly value: RegExp;
}

/** Where the lines of a text set the variable. What follows a `#` at the beginning of a line or after a blank is none. */
export function findSettingsByLine(text: string, { before, value }: LineGrammar): Setting[] {
  const found: Setting[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const at of commandStarts(line)) {
      const [head] = match(before, line, at) ?? [];
      if (head === undefined) continue;
      const own = (match(value, line, at + head.length)?.[0] ?? '').trimEnd();
      const from = start + at + head.length;
      found.push({ value: own, range: [from, from + own.length], exported: true });
      break;
    }
    start += line.length + 1;
  }
  return found;
}

/** Where a command may begin: at the beginning, and after what separates commands, quotes left out of account. */
function* commandStarts(line: string): Generator<number> {
  if (/^\s*#/.test(line)) return;
  yield 0;
  for (const { index, 0: separator } of line.matchAll(/[;&|{),]|\s#/g)) {
    if (separator.endsWith('#')) return;
    yield index + 1;
  }
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
