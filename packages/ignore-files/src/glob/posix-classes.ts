import type { CharacterSet } from './character-set.js';

/** `[:alpha:]` and its kin in the C locale, which is what git's and minimatch's patterns mean by them. */
export const POSIX_CLASSES: ReadonlyMap<string, CharacterSet> = new Map([
  ['alnum', ranges('09AZaz')],
  ['alpha', ranges('AZaz')],
  ['blank', ranges('\t\t  ')],
  ['cntrl', ranges('\u0000\u001f\u007f\u007f')],
  ['digit', ranges('09')],
  ['graph', ranges('!~')],
  ['lower', ranges('az')],
  ['print', ranges(' ~')],
  ['punct', ranges('!/:@[`{~')],
  ['space', ranges('\t\r  ')],
  ['upper', ranges('AZ')],
  ['xdigit', ranges('09AFaf')],
]);

/** Reads `09az` as 0–9 and a–z. */
function ranges(pairs: string): CharacterSet {
  return Array.from({ length: pairs.length / 2 }, (_, index) => [
    pairs.charCodeAt(2 * index),
    pairs.charCodeAt(2 * index + 1),
  ]);
}
