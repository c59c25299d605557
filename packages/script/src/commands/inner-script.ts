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
  const flag = options.findIndex(({ value }) => /^-\w*c$/.test(value));
  const script = flag === -1 ? undefined : options[flag + 1];
  const text = script && wordValue(script);
  if (script === undefined || text === undefined) return undefined;
  const start = script.pos + 1;
  if (!outer.exact || script.text.slice(1, -1) !== text) {
    return opaqueScript(text, outer.rangeOf([script.pos, script.end]));
  }
  return { text, rangeOf: ([from, to]) => outer.rangeOf([start + from, start + to]), exact: true };
}
