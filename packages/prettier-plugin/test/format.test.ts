import fs from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory } from '@nopycache/test-fixtures';
import type { Options } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';

import * as plugin from '../src/index.js';
import { PRETTIERS } from './support/prettiers.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

describe.each(PRETTIERS)('with Prettier %s', (_version, prettier) => {
  const format = (text: string, options: Options & Record<string, unknown> = {}) =>
    prettier.format(text, { filepath: '.gitignore', plugins: [plugin], ...options });

  /** Through a file, as the command line does it. */
  function formatFile(content: string | Uint8Array, options: Options = {}): Promise<string> {
    const filepath = join(directory.path, '.gitignore');
    fs.writeFileSync(filepath, content);
    return format(fs.readFileSync(filepath, 'utf8'), { filepath, ...options });
  }

  it.each<[string, string, string]>([
    ['blank lines', '\n\na\n\n\n\nb\n\n', 'a\n\nb\n'],
    ['trailing spaces', 'a  \nb\n', 'a\nb\n'],
    ['escaped trailing spaces', 'a\\ \nb\\  \n', 'a\\ \nb\\ \n'],
    ['a trailing tab', 'a\t\n', 'a\t\n'],
    ['leading blanks', ' a\n\t# b\n', ' a\n\t# b\n'],
    ['no last end of line', 'a', 'a\n'],
    ['nothing', '', ''],
    ['white space alone', ' \n\n', ''],
    ['duplicates', 'a\nb\na\n', 'a\nb\n'],
    ['duplicates around a negation', 'a\n!a\na\n', '!a\na\n'],
    [
      'what a shell would not take',
      "it's\nfoo(bar)\na;b\n`x`\ndone\n",
      "it's\nfoo(bar)\na;b\n`x`\ndone\n",
    ],
    ['prettier-ignore', '# prettier-ignore\na  \nb  \n', '# prettier-ignore\na  \nb\n'],
    [
      'prettier-ignore-start and -end',
      '# prettier-ignore-start\na  \n\n\na  \n# prettier-ignore-end\nb  \n',
      '# prettier-ignore-start\na  \n\n\na  \n# prettier-ignore-end\nb\n',
    ],
  ])('formats %s', async (_name, before, after) => {
    expect(await format(before)).toBe(after);
    expect(await format(after)).toBe(after);
  });

  it.each<[string, string, string]>([
    ['.dockerignore', '  a  \n  #b\n#c \n', 'a\n  #b\n#c\n'],
    ['app.Dockerfile.dockerignore', ' a\n', 'a\n'],
    ['.npmignore', '  a  \n  # b\n', 'a\n# b\n'],
    ['.hgignore', 'a # b\n\n\nsyntax: glob\na\n', 'a # b\n\nsyntax: glob\na\n'],
    ['.helmignore', ' a\nb\na\n', 'a\nb\n'],
    ['.slugignore', ' a \n\n\nb\nb\n', ' a \n\nb\nb\n'],
    ['.bzrignore', 'a \nb\n', 'a \nb\n'],
    ['.eslint-ignore', 'a \n\n\na\n', 'a \n\na\n'],
  ])('knows the dialect of %s', async (filepath, before, after) => {
    expect(await format(before, { filepath })).toBe(after);
  });

  it('has options', async () => {
    const text = 'b\na\n\n\n!d\n!c\ne\n';
    expect(await format(text, { ignoreSort: 'runs', ignoreMaxBlankLines: 0 })).toBe(
      'a\nb\n!c\n!d\ne\n',
    );
    expect(await format('a\na\n', { ignoreDedupe: false })).toBe('a\na\n');
    expect(await format('a\n', { ignoreBytecode: true })).toBe(
      'a\n__pycache__/\n*.py[co]\n*$py.class\n',
    );
    expect(await format('a\n\nb\n', { ignoreMaxBlankLines: -1 })).toBe('a\nb\n');
  });

  it('keeps a byte order mark, and writes the end of line that is asked for', async () => {
    expect(await format('\uFEFFa  \n')).toBe('\uFEFFa\n');
    expect(await format('a\r\nb  \r\n', { endOfLine: 'auto' })).toBe('a\r\nb\r\n');
    expect(await format('a\nb', { endOfLine: 'crlf' })).toBe('a\r\nb\r\n');
  });

  it('keeps CRs that belong to patterns', async () => {
    expect(await formatFile('Icon[\r]\na  \n')).toBe('Icon[\r]\na\n');
    expect(await formatFile('Icon\r\r\na  \n')).toBe('Icon\r\r\na\n');
    expect(await formatFile('a\rb\na  \n')).toBe('a\rb\na\n');
    expect(await formatFile('Icon\r\r\na  \r\n', { endOfLine: 'crlf' })).toBe('Icon\r\r\na\r\n');
    // Without a file, the bracket tells.
    expect(await format('Icon[\r]\n', { filepath: 'not/there/.gitignore' })).toBe('Icon[\r]\n');
  });

  it('refuses what Prettier would not write back as it was', async () => {
    await expect(formatFile('Icon[\r]\na\n', { endOfLine: 'auto' })).rejects.toThrow(
      'Set endOfLine to "lf"',
    );
    await expect(formatFile('a\nb\0c\n')).rejects.toThrow(
      'NUL character. Save the file as UTF-8 text (2:2)',
    );
    await expect(formatFile(Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a))).rejects.toThrow(
      'These bytes are no UTF-8. Save the file as UTF-8 (2:1)',
    );
  });

  it('heeds pragmas', async () => {
    expect(await format('a  \n', { requirePragma: true })).toBe('a  \n');
    expect(await format('# b\n# @format\na  \n', { requirePragma: true })).toBe(
      '# b\n# @format\na\n',
    );
    expect(await format('a\n', { insertPragma: true })).toBe('# @format\n\na\n');
    expect(await format('# @format\na\n', { insertPragma: true })).toBe('# @format\na\n');
  });

  it.each(['gitignore', 'ignore', 'dockerignore'])(
    'formats fences of Markdown: %s',
    async (name) => {
      const text = `# A\n\n\`\`\`${name}\na  \n\n\n\nb\n\`\`\`\n`;
      expect(await format(text, { filepath: 'a.md' })).toBe(
        `# A\n\n\`\`\`${name}\na\n\nb\n\`\`\`\n`,
      );
    },
  );

  it('keeps the cursor where it was', async () => {
    const text = '\n\na  \n\n\nbee  \na\nlast\n';
    for (const word of ['a', 'bee', 'last']) {
      const cursorOffset = text.indexOf(word) + 1;
      const result = await prettier.formatWithCursor(text, {
        filepath: '.gitignore',
        plugins: [plugin],
        cursorOffset,
      });
      expect(result.formatted).toBe('a\n\nbee\nlast\n');
      expect([word, result.cursorOffset]).toEqual([word, result.formatted.indexOf(word) + 1]);
    }
  });
});

describe('with the newest Prettier', () => {
  const [, prettier] = PRETTIERS[1] ?? [];

  it('heeds # @noformat', async () => {
    const text = '# @noformat\na  \n';
    const options = { filepath: '.gitignore', plugins: [plugin], checkIgnorePragma: true };
    expect(await prettier?.format(text, options)).toBe(text);
  });

  it.each(['/r/.git/info/exclude', 'C:\\r\\.git\\info\\exclude', '/home/x/.config/git/ignore'])(
    'knows git’s file %s',
    async (filepath) => {
      const options = { filepath, plugins: [plugin] };
      expect(await prettier?.format('a  \n', options)).toBe('a\n');
    },
  );
});
