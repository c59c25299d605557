import { FILE_NAMES, dialectOfPath } from '@nopycache/ignore-files';
import * as prettier from 'prettier';
import * as shell from 'prettier-plugin-sh';
import { describe, expect, it } from 'vitest';

import * as plugin from '../src/index.js';
import { PARSER_NAMES } from '../src/names.js';

async function parserOf(path: string, plugins: prettier.Plugin[]): Promise<string | null> {
  const { inferredParser } = await prettier.getFileInfo(path, { plugins });
  return inferredParser;
}

describe('languages', () => {
  it('has the parser of its dialect for every file name', async () => {
    for (const name of Object.values(FILE_NAMES).flat()) {
      const dialect = dialectOfPath(name)?.name;
      expect([name, await parserOf(name, [plugin])]).toEqual([
        name,
        dialect === undefined ? null : PARSER_NAMES[dialect],
      ]);
    }
  });

  it.each([
    'a.ts',
    'Dockerfile',
    'ignore',
    '.git-blame-ignore-revs',
    'src/git/ignored',
    '.gitattributes',
  ])('leaves %s alone', async (path) => {
    const parser = await parserOf(path, [plugin]);
    expect(Object.values(PARSER_NAMES)).not.toContain(parser);
  });

  it('takes the ignore files from prettier-plugin-sh when it is listed last, and nothing else', async () => {
    const both = [shell as prettier.Plugin, plugin];
    const names = (shell as prettier.Plugin).languages?.flatMap(({ filenames = [] }) => filenames);
    const taken: string[] = [];
    for (const name of names ?? []) {
      if ((await parserOf(name, both)) !== (await parserOf(name, [shell as prettier.Plugin]))) {
        taken.push(name);
      }
    }
    expect(taken.filter((name) => !/ignore/i.test(name))).toEqual([]);
    const left = (names ?? []).filter(
      (name) => /^\.?\w*ignore/.test(name) && !taken.includes(name),
    );
    expect(left).toEqual([]);
    expect(taken.length).toBeGreaterThan(15);
    expect(await parserOf('.gitignore', [plugin, shell as prettier.Plugin])).toBe('sh');
  });
});
