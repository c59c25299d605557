import { VARIABLE } from '../shells/variable.js';
import { posixCommands, type SimpleCommand, type Word } from './posix-commands.js';
import type { Setting } from './setting.js';

const DECLARES = /^(?:export|declare|typeset|readonly|local)$/;
const EXPORTS = /^-\w*x/;
const ASSIGNMENT = /^\w+\+?=/;

/** Where a script for sh, bash or zsh sets the variable. `NAME=value command` sets it for that command only. */
export function findPosixSettings(text: string): Setting[] {
  const found: Setting[] = [];
  let exported = false;
  for (const words of posixCommands(text)) {
    const command = words.find((word) => !ASSIGNMENT.test(word.text));
    const declares = command !== undefined && DECLARES.test(command.text);
    if (command !== undefined && !declares) continue;
    const exports = declares && isExport(command.text, words);
    const own = words.filter((word) => isAbout(word));
    exported ||= exports && own.length > 0;
    for (const word of own) if (word.text !== VARIABLE) found.push(settingOf(word, exports));
  }
  return found.map((setting) => ({ ...setting, exported: setting.exported || exported }));
}

function isExport(command: string, words: SimpleCommand): boolean {
  return command === 'export' || words.some(({ text }) => EXPORTS.test(text));
}

function isAbout({ text }: Word): boolean {
  return text === VARIABLE || text.startsWith(`${VARIABLE}=`);
}

function settingOf({ text, range: [start, end] }: Word, exported: boolean): Setting {
  const at = start + VARIABLE.length + 1;
  return { value: text.slice(VARIABLE.length + 1), range: [at, end], exported };
}
