import { describe, expect, it } from 'vitest';

import {
  check,
  EDITORS,
  hide,
  rules,
  unhide,
  type EditorFile,
  type EditorName,
} from '../src/index.js';
import { after } from './support/texts.js';

/** What a file of each kind may hold: something else, and bytecode hidden by the user. */
interface Sample {
  readonly text: string;
  readonly own: string;
  /** Left as it is, for another program or a person to edit. */
  readonly isForPeople?: true;
}

const VSCODE = '"**/__pycache__": true, "**/*.py[co]": true';
const SETUP = "require('nvim-tree').setup({})\n";
const FILTER = 'require("nvim-tree").setup({ filters = { custom = { "^__pycache__$" } } })\n';

const SAMPLES: Readonly<Record<EditorName, readonly Sample[]>> = {
  vscode: vscode(),
  vscodium: vscode(),
  cursor: vscode(),
  windsurf: vscode(),
  zed: [
    json('"file_scan_exclusions": ["**/.git", "**/__pycache__", "**/*.pyc", "**/*.pyo"]'),
    json('"file_scan_exclusions": ["**/.git", "**/__pycache__", "**/*.pyc", "**/*.pyo"]'),
  ],
  sublime: [
    {
      text: '{\n\t"folders":\n\t[\n\t\t{\n\t\t\t"path": "."\n\t\t}\n\t]\n}\n',
      own: '{ "folders": [{ "path": ".", "folder_exclude_patterns": ["__pycache__"] }] }',
    },
    json('"folder_exclude_patterns": ["CVS", "__pycache__"]'),
  ],
  'nvim-tree': [{ text: `local x = 1\n${SETUP}return\n`, own: FILTER }],
  lunarvim: [
    {
      text: 'lvim.leader = "space"\n',
      own: 'lvim.builtin.nvimtree.setup.filters.custom = { "^__pycache__$" }\n',
    },
  ],
  'neo-tree': [
    {
      text: "require('neo-tree').setup({})\n",
      own: "require('neo-tree').setup({ filesystem = { filtered_items = { never_show = { '__pycache__' } } } })\n",
    },
  ],
  nerdtree: vim(
    "let NERDTreeIgnore = ['\\.pyc$',\n  \\ '^__pycache__$']\n",
    'vim.g.NERDTreeIgnore = { "__pycache__" }\n',
  ),
  netrw: vim(
    "let g:netrw_list_hide = '^__pycache__/$'\n",
    "vim.g.netrw_list_hide = '^__pycache__/$'\n",
  ),
  emacs: [
    {
      text: '(setq inhibit-startup-screen t)\n',
      own: '(add-to-list \'completion-ignored-extensions "__pycache__/")\n(setq dired-omit-files "^__pycache__$")\n',
    },
  ],
  helix: [
    { text: 'target/\n', own: '__pycache__\n*.pyc\n' },
    { text: 'target/\n', own: '**/__pycache__/\n*.py[cod]\n' },
  ],
  ranger: [
    { text: 'set hidden_filter ^\\.\n', own: 'set hidden_filter ^__pycache__$|\\.py[co]$\n' },
  ],
  lf: [{ text: 'set hiddenfiles "*.o"\n', own: 'set hiddenfiles ".*:__pycache__:*.py?"\n' }],
  jetbrains: [
    {
      text: '<ignoreFiles list="*.hprof;.git" />\n',
      own: '<ignoreFiles list="*.pyc;*.pyo;__pycache__" />\n',
      isForPeople: true,
    },
  ],
};

function json(own: string): Sample {
  return { text: '{\n  "a": 1 // one\n}\n', own: `{ ${own} }\n` };
}

function vscode(): Sample[] {
  const settings = `"files.exclude": { ${VSCODE} }`;
  return [
    json(settings),
    json(`"settings": { ${settings} }`),
    json(`"customizations": { "vscode": { "settings": { ${settings} } } }`),
    json(settings),
  ];
}

function vim(vimscript: string, lua: string): Sample[] {
  const text = 'set number\n';
  return [
    { text, own: vimscript },
    { text, own: vimscript },
    { text: 'vim.o.number = true\n', own: lua },
  ];
}

const cases = Object.values(EDITORS).flatMap(({ name, files }) =>
  files.map((file, at) => [`${name} ${String(at)}`, file, SAMPLES[name][at]] as const),
);

describe.each(cases)('%s', (_, file: EditorFile, sample) => {
  if (sample === undefined) throw new Error('There is no sample of the file.');
  const { text, own, isForPeople } = sample;
  const variants = [
    ['as it is', text],
    ['without the last end of line', text.replace(/\n$/, '')],
    ['with Windows’ ends of line', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
  ] as const;

  it('keeps what the user hides already', () => {
    expect(hide(own, file)).toEqual({ kind: 'unchanged' });
    expect(check(own, { file, rules }).map(({ ruleId }) => ruleId)).not.toContain(
      'editors/missing-bytecode',
    );
  });

  if (own.includes('": true'))
    it('keeps what the user has set to false, and says so', () => {
      const chosen = own.replaceAll('": true', '": false');
      const change = hide(chosen, file, { force: true });
      expect('choices' in change && change.choices.length).toBeGreaterThan(0);
      const now = 'edit' in change ? after(chosen, change) : chosen;
      expect(now).toContain('"**/__pycache__": false');
      expect(now).not.toContain('"**/__pycache__": true');
      if ('edit' in change) expect(after(now, unhide(now, file))).toBe(chosen);
    });

  if (isForPeople) {
    it('shows people what to write', () => {
      expect(hide(text, file)).toMatchObject({ kind: 'snippet' });
      expect(unhide(text, file)).toEqual({ kind: 'unchanged' });
    });
    return;
  }

  it.each(variants)('hides, hides again and takes it back, %s', (__, before) => {
    const hidden = after(before, hide(before, file));
    expect(hidden).toMatch(/__pycache__/);
    expect(hide(hidden, file)).toEqual({ kind: 'unchanged' });
    expect(after(hidden, unhide(hidden, file))).toBe(before);
    expect(after(hidden, unhide(hidden, file, { before }))).toBe(before);
    expect(unhide(before, file)).toEqual({ kind: 'unchanged' });
    if (before.includes('\r\n')) expect(hidden.replaceAll('\r\n', '')).not.toContain('\n');
    const [finding] = check(before, { file, rules }).filter(({ fix }) => fix !== undefined);
    expect(finding?.fix).toEqual([
      expect.objectContaining({ range: expect.anything() as unknown }),
    ]);
    expect(check(hidden, { file, rules }).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it('says of a file of its own that it goes with what it has written', () => {
    const change = hide('', file, { isNew: true });
    if (change.kind !== 'added') return;
    const made = after('', change);
    expect(unhide(made, file)).toMatchObject({ kind: 'removed', emptied: true });
    expect(unhide(`${made}\n`, file)).toMatchObject({ kind: 'removed', emptied: false });
  });

  if (file.form.kind === 'script')
    it('refuses a block that is broken, and one that was edited unless it is forced', () => {
      const hidden = after(text, hide(text, file));
      const lines = hidden.split('\n');
      const at = (mark: string): number => lines.findIndex((line) => line.includes(mark));
      const broken = [
        lines.toSpliced(at('>>>'), 1).join('\n'),
        lines.toSpliced(at('<<<'), 1).join('\n'),
        hidden + hidden,
        hidden.replace(/ v1 /, ' v2 '),
      ];
      for (const each of broken) {
        for (const change of [
          hide(each, file, { force: true }),
          unhide(each, file, { force: true }),
        ]) {
          expect(change).toMatchObject({ kind: 'refused', refusal: { reason: 'broken' } });
        }
      }
      const edited = lines.toSpliced(at('>>>') + 1, 1, 'something else').join('\n');
      for (const change of [hide(edited, file), unhide(edited, file)]) {
        expect(change).toMatchObject({ kind: 'refused', refusal: { reason: 'edited' } });
      }
      expect(after(edited, hide(edited, file, { force: true }))).toBe(hidden);
      expect(after(edited, unhide(edited, file, { force: true }))).toBe(text);
    });

  if (file.form.kind === 'json')
    it('refuses what its editor would not read as it is meant', () => {
      const hidden = after(text, hide(text, file));
      const list = hidden.includes('[\n') || hidden.includes('["');
      const twice = list
        ? hidden.replace(/"(\w+)": \[[^\]]*\]/g, '$&, $&')
        : hidden.replace('"**/*.pyc": true', '$&, $&');
      const refusals = [
        ['malformed', `${hidden}}`],
        ['malformed', hidden.replace('{', '')],
        ['duplicate', twice],
        [
          'wrong-type',
          list
            ? hidden.replace(/\[[^[\]]*__pycache__[^\]]*\]/, 'true')
            : hidden.replace(/("files.exclude": )\{[^}]*\}/, '$1[]'),
        ],
        [
          'wrong-type',
          list
            ? hidden.replace(/\[[^[\]]*__pycache__[^\]]*\]/, '{}')
            : hidden.replace(/("files.exclude": )\{[^}]*\}/, '$1null'),
        ],
      ];
      for (const [reason, each = ''] of refusals) {
        expect(hide(each, file), each).toMatchObject({ kind: 'refused', refusal: { reason } });
        const found = check(each, { file, rules });
        expect(found.map(({ severity }) => severity)).toContain('error');
        expect(found.some(({ fix }) => fix !== undefined)).toBe(false);
      }
    });
});

describe('a file that cannot be edited safely', () => {
  const nvimTree = EDITORS['nvim-tree'].files[0];
  const luaVimrc = EDITORS.netrw.files[2];
  const vimrc = EDITORS.netrw.files[0];

  it.each([
    ['a plugin’s table', 'return {\n  "nvim-tree/nvim-tree.lua",\n  opts = {},\n}\n', nvimTree],
    [
      'a call in a function',
      'use { config = function()\n  require("nvim-tree").setup()\nend }\n',
      nvimTree,
    ],
    ['a call that is a part of another', 'local x =\n  require("nvim-tree").setup()\n', nvimTree],
    ['no call', 'vim.o.number = true\n', nvimTree],
    [
      'a call in a comment',
      '-- require("nvim-tree").setup()\n--[[\nrequire("nvim-tree")\n]]\n',
      nvimTree,
    ],
    ['a call in a string', 'local s = [[\nrequire("nvim-tree").setup()\n]]\n', nvimTree],
    ['a module', 'local M = {}\nfunction M.f() return 1 end\nreturn M\n', luaVimrc],
    ['a string without an end', 'local s = "\n', luaVimrc],
    ['a vimrc that finishes', 'set number\nfinish\n', vimrc],
    ['Vim9 script', 'vim9script\nset number\n', vimrc],
  ])('gives lines for people: %s', (_, text, file) => {
    if (file === undefined) throw new Error('There is no such file.');
    const change = hide(text, file);
    expect(change).toMatchObject({ kind: 'snippet' });
    if (change.kind === 'snippet') expect(change.snippet.text).toContain('__pycache__');
    expect(unhide(text, file)).toEqual({ kind: 'unchanged' });
  });

  it('a project of Sublime Text without folders is refused', () => {
    const project = EDITORS.sublime.files[0];
    if (project === undefined) throw new Error('There is no such file.');
    for (const text of ['', '{}', '{ "folders": [] }']) {
      expect(hide(text, project)).toMatchObject({
        kind: 'refused',
        refusal: { reason: 'no-place' },
      });
    }
  });
});
