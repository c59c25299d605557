import { describe, expect, it } from 'vitest';

import { checkPrettierPlugins } from '../src/index.js';

const OURS = '@nopycache/prettier-plugin';
const SHELL = 'prettier-plugin-sh';

describe('checkPrettierPlugins', () => {
  it.each<[string, unknown[]]>([
    ['ours last', [SHELL, OURS]],
    ['ours alone', [OURS]],
    ['the other alone', [SHELL]],
    ['none', []],
    ['another plugin that begins alike', [OURS, 'prettier-plugin-sh-extra']],
    ['objects', [{ parsers: { sh: {} } }, { parsers: { gitignore: {} } }]],
    ['what is no plugin', [OURS, null, 3, {}]],
  ])('is content with %s', (_name, plugins) => {
    expect(checkPrettierPlugins({ plugins })).toEqual([]);
  });

  it.each<[string, unknown[]]>([
    ['names', [OURS, SHELL]],
    ['a path', [OURS, './node_modules/prettier-plugin-sh/lib/index.js']],
    ['a Windows path', [OURS, 'C:\\x\\node_modules\\prettier-plugin-sh\\lib\\index.js']],
    ['a URL', [OURS, new URL('file:///x/node_modules/prettier-plugin-sh/lib/index.js')]],
    ['objects', [{ parsers: { gitignore: {} } }, { parsers: { sh: {} } }]],
  ])('finds the wrong order of %s', (_name, plugins) => {
    expect(checkPrettierPlugins({ plugins })).toMatchObject([{ where: 'plugins' }]);
  });

  it('looks into overrides', () => {
    const overrides = [{}, { options: { plugins: [OURS, SHELL] } }];
    expect(checkPrettierPlugins({ plugins: [SHELL, OURS], overrides })).toMatchObject([
      { where: 'overrides[1].options.plugins' },
    ]);
  });
});
