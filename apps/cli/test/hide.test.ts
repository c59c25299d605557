import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import {
  differences,
  hardLink,
  skipWithout,
  snapshot,
  symlink,
  unprivileged,
  withMode,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { contents, nopycache, tree } from './support.js';

const SETTINGS = '{\n  // mine\n  "editor.tabSize": 4 // four\n}\n';
const HIDDEN =
  '{\n  // mine\n  "editor.tabSize": 4, // four\n  "files.exclude": {\n    "**/__pycache__": true,\n    "**/*.pyc": true,\n    "**/*.pyo": true\n  }\n}\n';

function hide(
  home: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  project = join(home, 'project'),
): ReturnType<typeof nopycache> {
  const nothing = { XDG_CONFIG_HOME: undefined, XDG_STATE_HOME: undefined };
  return nopycache(project, ['hide', ...args], { env: { ...nothing, HOME: home, ...env } });
}

/** A home with a project in it. */
function home(files: Tree = {}): string {
  return tree({ 'project/pyproject.toml': '', ...files });
}

function read(directory: string, name: string): string {
  return fs.readFileSync(join(directory, name), 'utf8');
}

describe.runIf(process.platform !== 'win32')('nopycache hide', () => {
  it('edits the project’s settings, once, and gives them back byte for byte', () => {
    const directory = home({ 'project/.vscode/settings.json': SETTINGS });
    const before = contents(directory);
    const first = hide(directory);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^~\/project\/\.vscode\/settings\.json: settings added; as it was: ~\/\.local\/state\/\S+$/,
      ),
      'VS Code takes it over at once.',
      '',
    ]);
    expect(read(directory, 'project/.vscode/settings.json')).toBe(HIDDEN);
    const after = snapshot(directory);
    const second = hide(directory);
    expect([second.status, second.stdout]).toEqual([0, 'Bytecode is hidden there already.\n']);
    expect(snapshot(directory)).toEqual(after);
    expect(hide(directory, ['--remove']).status).toBe(0);
    expect(contents(directory)).toEqual(before);
    expect(hide(directory, ['--remove']).stdout).toBe('There is nothing to take back.\n');
  });

  it('gives back what another tool would not have, by the copy that was kept', () => {
    const odd = '{ "files.exclude": {\n  } , "a": 1 }';
    const directory = home({ 'project/.vscode/settings.json': odd });
    hide(directory, ['--watcher', '--search']);
    expect(read(directory, 'project/.vscode/settings.json')).toContain('search.exclude');
    hide(directory, ['--remove']);
    expect(read(directory, 'project/.vscode/settings.json')).toBe(odd);
  });

  it('keeps what was written since, and what the user had', () => {
    const own = '{ "files.exclude": { "**/*.pyc": true } }\n';
    const directory = home({ 'project/.vscode/settings.json': own });
    hide(directory);
    const path = join(directory, 'project/.vscode/settings.json');
    fs.writeFileSync(path, `// since\n${fs.readFileSync(path, 'utf8')}`);
    hide(directory, ['--remove']);
    expect(read(directory, 'project/.vscode/settings.json')).toBe(`// since\n${own}`);
  });

  it('makes VS Code’s settings where a project has none, and takes them away again', () => {
    const directory = home();
    expect(hide(directory).stdout).toContain('~/project/.vscode/settings.json: made');
    expect(hide(directory, ['--remove']).stdout).toContain('deleted, as it held nothing else');
    expect(fs.readdirSync(join(directory, 'project/.vscode'))).toEqual([]);
  });

  it('finds the editors of a project by their files', () => {
    const directory = home({
      'project/.zed/settings.json': '{}\n',
      'project/.helix/ignore': '',
      'project/app.sublime-project': '{ "folders": [{ "path": "." }] }\n',
    });
    const before = contents(directory);
    expect(hide(directory).status).toBe(0);
    expect(read(directory, 'project/.zed/settings.json')).toContain('"**/Thumbs.db"');
    expect(read(directory, 'project/.helix/ignore')).toContain('__pycache__/');
    expect(read(directory, 'project/app.sublime-project')).toContain(
      '"folder_exclude_patterns": ["__pycache__"]',
    );
    expect(fs.existsSync(join(directory, 'project/.vscode'))).toBe(false);
    hide(directory, ['--remove']);
    expect(contents(directory)).toEqual(before);
  });

  it('finds the user’s editors by their files, and plugins by what is said in them', () => {
    const directory = home({
      '.vimrc': "Plug 'preservim/nerdtree'\n",
      '.config/Code/User/settings.json': '{}',
      '.config/nvim/init.lua': 'vim.o.number = true\n',
    });
    const before = contents(directory);
    expect(hide(directory, ['--scope', 'user']).status).toBe(0);
    expect(read(directory, '.vimrc')).toContain('nopycache hide nerdtree');
    expect(read(directory, '.vimrc')).not.toContain('netrw');
    expect(read(directory, '.config/Code/User/settings.json')).toContain('**/__pycache__');
    expect(read(directory, '.config/nvim/init.lua')).toBe('vim.o.number = true\n');
    hide(directory, ['--scope', 'user', '--remove']);
    expect(contents(directory)).toEqual(before);
  });

  it('writes for several editors into one file, makes it, and takes it away', () => {
    const directory = home();
    const editors = ['--editor', 'nerdtree,netrw'];
    expect(hide(directory, editors).stdout).toContain('~/.vimrc: made');
    expect(read(directory, '.vimrc').match(/>>>/g)).toHaveLength(4);
    expect(hide(directory, editors).stdout).toContain('hidden there already');
    expect(hide(directory, ['--editor', 'netrw', '--remove']).stdout).toContain('settings removed');
    expect(hide(directory, ['--editor', 'netrw']).stdout).toContain('settings added');
    expect(hide(directory, [...editors, '--remove']).stdout).toContain('deleted');
    expect(fs.existsSync(join(directory, '.vimrc'))).toBe(false);
  });

  it('edits another file where one is named, by its name or for an editor', () => {
    const directory = home({
      'project/app.code-workspace': '{ "folders": [] }',
      'project/.devcontainer/devcontainer.json': '{}',
      'project/vim.conf': '',
    });
    hide(directory, ['--file', 'app.code-workspace']);
    expect(read(directory, 'project/app.code-workspace')).toContain(
      '"settings": { "files.exclude"',
    );
    hide(directory, ['--file', '.devcontainer/devcontainer.json']);
    expect(read(directory, 'project/.devcontainer/devcontainer.json')).toContain(
      '"customizations"',
    );
    hide(directory, ['--file', 'vim.conf', '--editor', 'netrw']);
    expect(read(directory, 'project/vim.conf')).toContain('netrw_list_hide');
    const unknown = hide(directory, ['--file', 'unknown.conf']);
    expect(unknown.stderr).toContain('unknown.conf: no editor is known to read this');
    for (const name of ['app.code-workspace', '.devcontainer/devcontainer.json']) {
      hide(directory, ['--file', name, '--remove']);
    }
    expect(read(directory, 'project/app.code-workspace')).toBe('{ "folders": [] }');
    expect(read(directory, 'project/.devcontainer/devcontainer.json')).toBe('{}');
  });

  it('finds the module of Neovim’s in which a plugin is set up', () => {
    const setup =
      'local ok, tree = pcall(require, "nvim-tree")\nif not ok then return end\ntree.setup {}\n';
    const directory = home({
      '.config/nvim/init.lua': 'require "user.plugins"\n',
      '.config/nvim/lua/user/plugins.lua': 'return { "nvim-tree/nvim-tree.lua" }\n',
      '.config/nvim/lua/user/tree.lua': setup,
    });
    const before = contents(directory);
    for (const args of [
      ['--editor', 'nvim-tree'],
      ['--scope', 'user'],
    ]) {
      const { status, stdout } = hide(directory, args);
      expect([status, stdout]).toEqual([
        0,
        expect.stringContaining('nvim/lua/user/tree.lua: settings added'),
      ]);
      expect(hide(directory, args).stdout).toBe('Bytecode is hidden there already.\n');
      expect(hide(directory, [...args, '--remove']).stdout).toContain('settings removed');
      expect(contents(directory)).toEqual(before);
    }
  });

  it('does not go round in circles where Neovim’s modules are linked to each other', () => {
    const directory = home({
      '.config/nvim/init.lua': 'require "user.tree"\n',
      '.config/nvim/lua/a/up': symlink('..'),
      '.config/nvim/lua/b/up': symlink('..'),
      '.config/nvim/lua/user/tree.lua': 'require("nvim-tree").setup {}\n',
    });
    const { status, stdout } = hide(directory, ['--editor', 'nvim-tree']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('user/tree.lua: settings added')]);
  });

  it('names the module of Neovim’s into which lines are to be put', () => {
    const spec = 'return { "nvim-neo-tree/neo-tree.nvim", opts = {} }\n';
    const directory = home({
      '.config/nvim/init.lua': 'require "lazy"\n',
      '.config/nvim/lua/plugins/icons.lua': '-- not for neo-tree\nreturn {}\n',
      '.config/nvim/lua/plugins/tree.lua': spec,
    });
    const { status, stdout } = hide(directory, ['--editor', 'neo-tree']);
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('~/.config/nvim/lua/plugins/tree.lua, neo-tree: '),
    ]);
  });

  it('follows links into a dotfiles repository, and keeps modes and ends of line', () => {
    const directory = home({
      'dotfiles/settings.json': withMode(0o640, SETTINGS.replaceAll('\n', '\r\n')),
      '.config/Code/User/settings.json': symlink('../../../dotfiles/settings.json'),
    });
    const before = contents(directory);
    hide(directory, ['--scope', 'user']);
    expect(fs.statSync(join(directory, 'dotfiles/settings.json')).mode & 0o777).toBe(0o640);
    expect(read(directory, 'dotfiles/settings.json')).toBe(HIDDEN.replaceAll('\n', '\r\n'));
    hide(directory, ['--scope', 'user', '--remove']);
    expect(contents(directory)).toEqual(before);
  });

  it.skipIf(skipWithout('patch'))('shows beforehand, as a patch, exactly what it does', () => {
    const directory = home({
      'project/.vscode/settings.json': SETTINGS,
      'project/.zed/settings.json': '{}',
    });
    const untouched = snapshot(directory);
    const { stdout, status } = hide(directory, ['--dry-run']);
    expect(status).toBe(0);
    expect(snapshot(directory)).toEqual(untouched);
    expect(stdout).toContain('--- a/.vscode/settings.json\n');
    const here = join(directory, 'project');
    execFileSync('patch', ['-p1', '-s', '--binary'], { input: stdout, cwd: here });
    expect(read(directory, 'project/.vscode/settings.json')).toBe(HIDDEN);
    const ofUser = hide(directory, ['--scope', 'user', '--editor', 'vscode', '--dry-run']).stdout;
    expect(ofUser).toContain(`+++ b${directory}/`);
    expect(hide(directory).stdout).toBe('Bytecode is hidden there already.\n');
  });

  it('keeps what the user has chosen, says where, and exits with 1', () => {
    const own =
      '{\n  "files.exclude": { "**/__pycache__": false, "**/*.pyc": false, "**/*.pyo": false }\n}\n';
    const directory = home({ 'project/.vscode/settings.json': own });
    const { status, stderr } = hide(directory, ['--force']);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'settings.json:2:22: "**/__pycache__": false is kept, as you have chosen it.',
    );
    expect(read(directory, 'project/.vscode/settings.json')).toBe(own);
  });

  it('gives lines for files that cannot be edited safely, and exits with 1', () => {
    const text = 'return { "nvim-tree/nvim-tree.lua", opts = {} }\n';
    const directory = home({ '.config/nvim/init.lua': text });
    const { status, stdout } = hide(directory, ['--editor', 'nvim-tree']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      '~/.config/nvim/init.lua, nvim-tree: There is no line here that requires nvim-tree',
    );
    expect(stdout).toContain(String.raw`filters = { custom = { "^__pycache__$", "\\.py[co]$" } },`);
    expect(read(directory, '.config/nvim/init.lua')).toBe(text);
  });
});

const BLOCK =
  '" >>> nopycache hide netrw >>> v1 00000000 +blank\nx\n" <<< nopycache hide netrw <<<\n';
const VSCODE = 'project/.vscode/settings.json';

describe.runIf(process.platform !== 'win32')('nopycache hide refuses, and changes nothing', () => {
  it.each<[string, Tree, readonly string[], NodeJS.ProcessEnv, string]>([
    ['what is no JSON', { [VSCODE]: '{ "a": }' }, [], {}, 'settings.json:1:8: This is no JSON'],
    [
      'a key that is there twice',
      { [VSCODE]: '{ "files.exclude": {},\n"files.exclude": {} }' },
      [],
      {},
      'settings.json:2:1: "files.exclude" stands here a second',
    ],
    [
      'a list',
      { [VSCODE]: '{ "files.exclude": [] }' },
      [],
      {},
      'settings.json:1:20: "files.exclude" has to be an object',
    ],
    ['a directory', { [`${VSCODE}/x`]: '' }, [], {}, 'settings.json: not a file but'],
    ['a read-only file', { [VSCODE]: withMode(0o444, '{}') }, [], {}, 'settings.json: read-only'],
    [
      'a link to nothing',
      { [VSCODE]: symlink('nowhere') },
      [],
      {},
      'settings.json: a symbolic link to',
    ],
    [
      'hard links',
      { [VSCODE]: '{}', b: hardLink(VSCODE) },
      [],
      {},
      'settings.json: has 2 hard links',
    ],
    ['UTF-16', { [VSCODE]: Uint8Array.of(0xff, 0xfe, 0, 0) }, [], {}, 'encoded in UTF-16'],
    ['two blocks', { '.vimrc': BLOCK + BLOCK }, ['--editor', 'netrw'], {}, '.vimrc:4:1: The block'],
    [
      'an edited block',
      { '.vimrc': BLOCK },
      ['--editor', 'netrw'],
      {},
      '.vimrc:2:1: Somebody has changed',
    ],
    [
      'to remove an edited block',
      { '.vimrc': BLOCK },
      ['--editor', 'netrw', '--remove'],
      {},
      '--force',
    ],
    [
      'one of two files',
      { [VSCODE]: '{}', 'project/.zed/settings.json': '{' },
      [],
      {},
      'Nothing was changed.',
    ],
    ['no HOME', {}, [], { HOME: undefined }, 'HOME is not set'],
    ['a HOME that is not there', {}, [], { HOME: '/nowhere' }, '/nowhere: HOME says this'],
    ['another name', {}, ['--editor', 'vscod'], {}, 'Did you mean "vscode"?'],
    ['another scope', {}, ['--scope', 'team'], {}, 'Allowed choices are project, user.'],
    [
      'an editor whose file is not known',
      {},
      ['--editor', 'jetbrains'],
      {},
      'Name it with --file.',
    ],
    ['no editor of the user’s', {}, ['--scope', 'user'], {}, 'as in --editor netrw.'],
    ['an argument', {}, ['vscode'], {}, 'too many arguments'],
  ])('%s', (_, files, args, env, message) => {
    const directory = home(files);
    const before = snapshot(directory);
    const { status, stdout, stderr } = hide(directory, args, env);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
    expect(differences(before, snapshot(directory))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('an edited block, which is shown with what --force would make of it', () => {
    const directory = home({ '.vimrc': BLOCK });
    const { stderr } = hide(directory, ['--editor', 'netrw']);
    expect(stderr).toContain('With --force, this would become of it:\ndiff ');
    expect(stderr).toMatch(/\n-x\n[^]*\n\+if stridx/);
    expect(read(directory, '.vimrc')).toBe(BLOCK);
    expect(hide(directory, ['--editor', 'netrw', '--force', '--remove']).status).toBe(0);
    expect(read(directory, '.vimrc')).toBe('');
    const broken = home({ '.vimrc': BLOCK + BLOCK });
    expect(hide(broken, ['--editor', 'netrw']).stderr).not.toContain('With --force');
  });

  it('a directory that is no project', () => {
    const directory = tree();
    const { status, stderr } = hide(directory, [], {}, directory);
    expect([status, fs.readdirSync(directory)]).toEqual([2, []]);
    expect(stderr).toContain('nothing here says that this is a project');
  });

  it('somebody else’s home, and somebody else’s file', ({ skip }) => {
    const { uid } = unprivileged();
    if (uid === undefined) return skip('only root gives files away');
    const directory = home({ [VSCODE]: '{}' });
    fs.chownSync(directory, uid, uid);
    expect(hide(directory).stderr).toContain(`${directory}: this is the home of another user`);
    fs.chownSync(directory, 0, 0);
    fs.chownSync(join(directory, VSCODE), uid, uid);
    expect(hide(directory).stderr).toContain('settings.json: belongs to another user');
    expect(read(directory, VSCODE)).toBe('{}');
  });
});
