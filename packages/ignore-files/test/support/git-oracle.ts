import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { gitRepository, temporaryDirectory } from '@nopycache/test-fixtures';

/** What real git says about a path: the number of the line that decides, from 1, and whether it ignores. */
export interface GitVerdict {
  readonly ignored: boolean;
  readonly line: number;
}

/**
 * Asks `git check-ignore` about paths below directories that each have a .gitignore of their own, all in one process.
 * The paths need not exist; git takes them for files.
 *
 * @returns for each text the verdicts on the paths, in their order
 */
export function askGit(texts: readonly string[], paths: readonly string[]): GitVerdict[][] {
  const directory = temporaryDirectory();
  try {
    gitRepository(directory.path);
    texts.forEach((text, index) => {
      fs.mkdirSync(join(directory.path, `d${String(index)}`));
      fs.writeFileSync(join(directory.path, `d${String(index)}`, '.gitignore'), text);
    });
    const asked = texts.flatMap((_, index) => paths.map((path) => `d${String(index)}/${path}`));
    return inGroups(run(directory.path, asked), paths.length);
  } finally {
    directory.remove();
  }
}

function run(cwd: string, paths: readonly string[]): GitVerdict[] {
  const args = [
    '-c',
    'core.ignoreCase=false',
    'check-ignore',
    '--no-index',
    '--stdin',
    '-z',
    '-v',
    '-n',
  ];
  const printed = execFileSync('git', args, {
    cwd,
    input: paths.map((path) => `${path}\0`).join(''),
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    maxBuffer: 1 << 30,
  });
  const fields = printed.split('\0');
  return paths.map((_, index) => {
    const [, line = '', pattern = ''] = fields.slice(4 * index, 4 * index + 3);
    return { ignored: pattern !== '' && !pattern.startsWith('!'), line: Number(line) };
  });
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: items.length / size }, (_, index) =>
    items.slice(size * index, size * (index + 1)),
  );
}
