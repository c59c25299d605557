import { below, type Home } from '@nopycache/core';
import { findSettingsByLine } from '../settings/by-line.js';
import type { Placement, Shell } from './shell.js';
import { VARIABLE } from './variable.js';

/**
 * tox(1), `pass_env`: an environment has no other variables than those that are named. A `tox.ini` is never made, for it
 * would hide what `pyproject.toml` says of tox.
 */
export const tox: Shell = {
  name: 'tox',
  title: 'tox (tox.ini)',
  startupFiles: (home) => {
    const path = ownFile(home);
    return home.exists(path) ? [{ path, holds: ['prefix'], readBy: 'tox' }] : [];
  },
  everyFile: (home) => [ownFile(home)].filter(home.exists),
  prefixLines: () => [`    ${VARIABLE}`],
  aliasLines: () => [],
  findSettings: (text) => findSettingsByLine(text, GRAMMAR),
  isSaid: (text) => passed(text).some((pattern) => matchesVariable(pattern)),
  place,
  afterwards: 'tox takes it over with its next run.',
};

/** A variable of `set_env`, on its own line or on the option's. */
const GRAMMAR = {
  before: /\s*(?:set_?env\s*=\s*)?PYTHONPYCACHEPREFIX\s*=\s*(?!\s)/y,
  value: /.*?(?=\s*$)/y,
};

function ownFile(home: Home): string {
  return below(home, home.project, 'tox.ini');
}

/** A section of an INI file: where its first line begins, and where it ends. */
interface Section {
  readonly start: number;
  readonly text: string;
}

function testenv(text: string): Section | undefined {
  const header = /^\ufeff?\[testenv\][^\n]*(?:\n|(?![^]))/m.exec(text);
  if (header === null) return undefined;
  const start = header.index + header[0].length;
  const length = /^\[/m.exec(text.slice(start))?.index ?? text.length - start;
  return { start, text: text.slice(start, start + length) };
}

/** The option with its value: the rest of its line, and the lines below it that are indented. */
const PASSED =
  /^pass_?env[ \t]*[=:]([^\n]*(?:\n(?:[ \t]*(?:[#;][^\n]*)?\r?\n)*[ \t]+[^\s#;][^\n]*)*)/m;

/** What is handed over by the text's own lines: names, with `*` and `?`. */
function passed(text: string): string[] {
  const [, value = ''] = PASSED.exec(testenv(text)?.text ?? '') ?? [];
  const lines = value.split('\n').filter((line) => !/^\s*[#;]/.test(line));
  return lines.flatMap((line) => line.split(/[\s,]+/)).filter((name) => name !== '');
}

function matchesVariable(pattern: string): boolean {
  if (!/^[\w*?]+$/.test(pattern)) return false;
  const source = pattern.replace(/\*+/g, '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(VARIABLE);
}

/** Goes on with the value that is there; tox 3 knows the option by its older name only, and tox 4 by both. */
function place(text: string, lines: readonly string[]): Placement {
  const section = testenv(text);
  const name = /^(?:pass|set)_env\b|^env_list\b/m.test(text) ? 'pass_env' : 'passenv';
  if (section === undefined)
    return { at: text.length, lines: ['[testenv]', `${name} =`, ...lines] };
  const option = PASSED.exec(section.text);
  if (option === null) return { at: section.start, lines: [`${name} =`, ...lines] };
  const end = text.indexOf('\n', section.start + option.index + option[0].length);
  return { at: end === -1 ? text.length : end + 1, lines };
}
