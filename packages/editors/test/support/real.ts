import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

import { program, temporaryDirectory } from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

/** A directory with files in it, gone when the test is over. */
export function directoryWith(files: Readonly<Record<string, string>>): string {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory.path, name);
    fs.mkdirSync(dirname(path), { recursive: true });
    fs.writeFileSync(path, text);
  }
  return directory.path;
}

/** Runs an editor in a home of its own. @returns what it prints @throws Error where it fails or complains */
export function runEditor(home: string, [name = '', ...args]: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(program(name) ?? name, args, {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, TERM: 'dumb', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name}: exit ${String(status)}: ${stdout}${stderr}`);
  return stdout + stderr;
}

/** Runs statements of Vim's after a vimrc, and reads what they put into `g:out`. */
export function inVim(
  editor: 'vim' | 'nvim',
  rc: string,
  statements: readonly string[],
  files: Readonly<Record<string, string>> = {},
): unknown {
  const name =
    rc.includes('vim.cmd') || rc.includes('local ') || rc.includes('--') ? 'rc.lua' : 'rc.vim';
  const home = directoryWith({
    [name]: rc,
    'ask.vim': [
      ...statements,
      "call writefile([json_encode(g:out)], 'out.json')",
      'qall!',
      '',
    ].join('\n'),
    ...files,
  });
  const quiet = editor === 'vim' ? ['-Nes', '-i', 'NONE'] : ['--headless', '-i', 'NONE'];
  runEditor(home, [editor, ...quiet, '-u', name, '-S', 'ask.vim']);
  return JSON.parse(fs.readFileSync(join(home, 'out.json'), 'utf8')) as unknown;
}
