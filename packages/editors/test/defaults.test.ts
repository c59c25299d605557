import { describe, expect, it } from 'vitest';

import { hide, type EditorName } from '../src/index.js';
import { after, fileOf } from './support/texts.js';

/** What the editors' own manuals say that they hide, and lose by a list of the user's. */
const ZED = [
  '**/.git',
  '**/.svn',
  '**/.hg',
  '**/.jj',
  '**/CVS',
  '**/.DS_Store',
  '**/Thumbs.db',
  '**/.classpath',
  '**/.settings',
];
const SUBLIME = ['.svn', '.git', '.hg', 'CVS', '.Trash', '.Trash-*'];

function hidden(name: EditorName, at: number, text: string): string {
  const file = fileOf(name, at);
  return after(text, hide(text, file));
}

function listIn(json: string, key: string): unknown {
  return (JSON.parse(json) as Readonly<Record<string, unknown>>)[key];
}

describe('where a setting takes the place of the editor’s defaults, they are written too', () => {
  it.each([0, 1])('in Zed, file %j', (at) => {
    const ours = ['**/__pycache__', '**/*.pyc', '**/*.pyo'];
    const key = 'file_scan_exclusions';
    expect(listIn(hidden('zed', at, '{}'), key)).toEqual([...ZED, ...ours]);
    const own = hidden('zed', at, `{ "${key}": ["**/x"] }`);
    expect(listIn(own, key)).toEqual(['**/x', ...ours]);
  });

  it('in Sublime Text’s preferences, and not in a project, which adds to them', () => {
    const key = 'folder_exclude_patterns';
    expect(listIn(hidden('sublime', 1, '{}'), key)).toEqual([...SUBLIME, '__pycache__']);
    expect(listIn(hidden('sublime', 1, `{ "${key}": ["x"] }`), key)).toEqual(['x', '__pycache__']);
    expect(hidden('sublime', 0, '{ "folders": [{ "path": "." }] }')).toBe(
      '{ "folders": [{ "path": ".", "folder_exclude_patterns": ["__pycache__"] }] }',
    );
  });

  it.each([
    ['', '.*'],
    ['set hiddenfiles "*.o:x"\n', '*.o:x'],
    ["set hiddenfiles '*.o'\nset hiddenfiles 'y'\n", 'y'],
    ['# set hiddenfiles "z"\n', '.*'],
  ])('in lf, after %j', (text, kept) => {
    expect(hidden('lf', 0, text)).toContain(
      `\nset hiddenfiles "${kept}:__pycache__:*.pyc:*.pyo"\n`,
    );
  });

  it('in ranger, whose filter the user has changed', () => {
    const filter = String.raw`^\.|~$`;
    expect(hidden('ranger', 0, `set hidden_filter ${filter}\n`)).toContain(
      String.raw`set hidden_filter ${filter}|^__pycache__$|\.py[co]$` + '\n',
    );
  });
});
