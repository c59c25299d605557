import type { Setting } from '../settings/setting.js';
import type { Contents } from './read.js';
import type { Scope } from './project-file.js';
import { scope } from './scope.js';

const SECTION = /^\[(testenv(?::[^\]\n]*)?)\][ \t]*(?:[#;].*)?$/;
const KEY = /^([A-Za-z_]\w*)[ \t]*[=:][ \t]*/;

/** `NAME=value`, after the factors that it is for: `py38: NAME=value`. */
const PAIR = /^((?:[\w.,!{}-]+:[ \t]+)?)([A-Za-z_]\w*)([ \t]*=[ \t]*)([^\n]*?)[ \t\r]*$/;

/** The variables that tox sets in its environments (`set_env`, in older versions `setenv`). */
export function readTox(text: string): Contents {
  const scopes: Scope[] = [];
  let settings: Setting[] | undefined;
  let isSetting = false;
  for (const { 0: line, index } of text.replace(/^\ufeff/, ' ').matchAll(/[^\n]+/g)) {
    const bare = line.replace(/\r$/, '');
    if (bare.startsWith('[')) {
      settings = SECTION.test(bare) ? [] : undefined;
      isSetting = false;
      if (settings !== undefined) scopes.push(scope(bare, { settings, open: true }));
    } else if (/^\s/.test(bare)) {
      const indent = bare.length - bare.trimStart().length;
      if (isSetting) settings?.push(...pairIn(bare.slice(indent), index + indent));
    } else {
      const [head = '', key] = KEY.exec(bare) ?? [];
      if (key !== undefined) isSetting = key === 'setenv' || key === 'set_env';
      if (isSetting) settings?.push(...pairIn(bare.slice(head.length), index + head.length));
    }
  }
  return { scopes };
}

function pairIn(line: string, start: number): Setting[] {
  const [, factors = '', name, equals = '', value = ''] = PAIR.exec(line) ?? [];
  if (name === undefined) return [];
  const at = start + factors.length;
  const valueStart = at + name.length + equals.length;
  return [
    {
      name,
      // `{toxinidir}` and the like are filled in; a `#` may or may not begin a comment, by the version of tox.
      value: /[{}#\\]/.test(value) ? undefined : value,
      range: [at, valueStart + value.length],
      language: 'ini',
      rename: (to) => ({ range: [at, at + name.length], text: to }),
      revalue: (to) => ({ range: [valueStart, valueStart + value.length], text: to }),
    },
  ];
}
