import { matchesName } from '../globs/name-glob.js';
import type { PatternSet } from '../rules/pattern-set.js';
import type { ScriptPlace } from '../script/form.js';

/** A file that is looked at, and edited by its program alone. */
export interface ReadOnlyForm {
  readonly kind: 'read-only';
  readonly hides: (text: string) => boolean;
  readonly snippet: Extract<ScriptPlace, { snippet: object }>['snippet'];
  readonly patternSets: (text: string) => readonly PatternSet[];
}

/** `<ignoreFiles list="*.pyc;__pycache__;…"/>` in `options/filetypes.xml`. */
export const ignoredFilesForm: ReadOnlyForm = {
  kind: 'read-only',
  hides: (text) => {
    const names = listIn(text)?.names;
    if (names === undefined) return true;
    return ['__pycache__', 'm.pyc', 'm.pyo'].every((name) =>
      names.some((pattern) => matchesName(pattern, name)),
    );
  },
  snippet: {
    text: '__pycache__\n*.pyc\n*.pyo\n',
    reason:
      'The file is the program’s own. Add these under Settings, Editor, File Types, Ignored Files and Folders:',
  },
  patternSets: (text) => {
    const list = listIn(text);
    if (list === undefined) return [];
    let at = list.start;
    const patterns = list.names.map((pattern) => {
      const start = at;
      at += pattern.length + 1;
      const end = start + pattern.length;
      return { pattern, range: [start, end] as const, isOn: true, written: (name: string) => name };
    });
    const about = ['directory', 'file'] as const;
    return [{ setting: 'ignoreFiles', syntax: 'glob', patterns, hides: matchesName, about }];
  },
};

function listIn(text: string): { names: string[]; start: number } | undefined {
  const match = /<ignoreFiles\s+list="([^"]*)"/.exec(text);
  if (match === null) return undefined;
  const list = match[1] ?? '';
  return { names: list.split(';'), start: match.index + match[0].length - list.length - 1 };
}
