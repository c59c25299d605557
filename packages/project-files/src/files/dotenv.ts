import type { Setting } from '../settings/setting.js';
import type { Contents } from './read.js';
import { scope } from './scope.js';

/** `NAME=value`, quoted or not, with nothing but a comment after it. */
const LINE =
  /^([ \t]*(?:export[ \t]+)?)([A-Za-z_]\w*)([ \t]*=[ \t]*)(?:"([^"\n\\]*)"|'([^'\n]*)'|([^\s'"#\\]*))[ \t]*(?:[ \t]#.*)?\r?$/gm;

/**
 * The variables of a file of environment variables. Its readers (Compose, python-dotenv, dotenv, Docker's `--env-file`)
 * differ in escapes and in what they fill in; a line on which they may disagree is passed over.
 */
export function readDotenv(text: string): Contents {
  const settings = [...text.replace(/^\ufeff/, ' ').matchAll(LINE)].map(ofLine);
  return { scopes: [scope('the file', { settings })] };
}

function ofLine(match: RegExpExecArray): Setting {
  const [, before = '', name = '', equals = '', double, single, bare = ''] = match;
  const quoted = double ?? single;
  const value = quoted ?? bare;
  const start = match.index + before.length;
  const valueStart = start + name.length + equals.length + (quoted === undefined ? 0 : 1);
  const valueEnd = valueStart + value.length;
  return {
    name,
    value: single === undefined && value.includes('$') ? undefined : value,
    range: [start, valueEnd + (quoted === undefined ? 0 : 1)],
    language: 'dotenv',
    rename: (to) => ({ range: [start, start + name.length], text: to }),
    revalue: (to) => ({ range: [valueStart, valueEnd], text: to }),
  };
}
