import type { TextRange } from '@nopycache/core';
import type { Word } from 'unbash';

import { opaqueScript, type Script } from './script.js';
import { isShellName } from './shell-name.js';
import { wordValue } from './word-value.js';

/** The script in `bash -c "…"`. */
export function innerScript(
  [name, ...options]: readonly Word[],
  outer: Script,
): Script | undefined {
  if (name === undefined || !isShellName(name.value)) return undefined;
  const script = operandOfC(options);
  const text = script && wordValue(script);
  if (script === undefined || text === undefined) return undefined;
  const start = script.pos + 1;
  if (!outer.exact || script.text.slice(1, -1) !== text) {
    return opaqueScript(text, outer.rangeOf([script.pos, script.end]));
  }
  const shifted = ([from, to]: TextRange): TextRange => [start + from, start + to];
  const quote = script.text.charAt(0);
  return {
    text,
    rangeOf: (stretch) => outer.rangeOf(shifted(stretch)),
    exact: true,
    isReplaceable: (stretch) => outer.isReplaceable?.(shifted(stretch)) ?? true,
    spelt: (inner) => {
      const quoted = insideQuotes(inner, quote);
      return quoted === undefined || outer.spelt === undefined ? quoted : outer.spelt(quoted);
    },
  };
}

/** The first operand, where an option before it says `-c`: it is then the script, and otherwise a file. */
function operandOfC(words: readonly Word[]): Word | undefined {
  let isScript = false;
  for (let at = 0; at < words.length; at++) {
    const value = words[at]?.value ?? '';
    if (!/^[-+]./.test(value)) return isScript ? words[at] : undefined;
    isScript ||= /^-\w*c/.test(value);
    if (/^[-+]\w*[oO]$|^--(?:rcfile|init-file)$/.test(value)) at++;
  }
  return undefined;
}

function insideQuotes(text: string, quote: string): string | undefined {
  if (quote === '"') return text.replace(/["$\\`]/g, String.raw`\$&`);
  return quote === "'" && !text.includes("'") ? text : undefined;
}
