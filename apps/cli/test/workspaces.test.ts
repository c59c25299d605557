import { relative } from 'node:path';

import { scan } from '@nopycache/core/disk';
import type { Tree } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { findWorkspaces } from '../src/workspaces/find-workspaces.js';
import { tree } from './support.js';

const MEMBERS = {
  'packages/a/package.json': '{}',
  'packages/b/package.json': '{}',
  'packages/b/examples/package.json': '{}',
  'tools/package.json': '{}',
};

async function workspacesOf(
  content: Tree,
): Promise<{ found: string[]; warnings: readonly string[] }> {
  const root = tree(content);
  const { roots, manifests } = await scan([root]);
  const { directories, warnings } = await findWorkspaces(roots, manifests);
  const found = [...directories].map((path) => relative(root, path)).sort();
  return { found, warnings: warnings.map((warning) => warning.slice(root.length + 1)) };
}

describe('workspaces', () => {
  it.each<[string, Tree, string[]]>([
    [
      'npm and bun',
      { 'package.json': '{"workspaces":["packages/*"]}' },
      ['packages/a', 'packages/b'],
    ],
    [
      'yarn 1',
      { 'package.json': '{"workspaces":{"packages":["./packages/*/"]}}' },
      ['packages/a', 'packages/b'],
    ],
    [
      'an exclusion',
      { 'package.json': '{"workspaces":["packages/**","!packages/b"]}' },
      ['packages/a', 'packages/b/examples'],
    ],
    [
      'pnpm',
      { 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - "!packages/a"\n  - tools\n' },
      ['packages/b', 'tools'],
    ],
    ['none', { 'package.json': '{}' }, []],
  ])('of %s', async (_, content, expected) => {
    expect(await workspacesOf({ ...content, ...MEMBERS })).toEqual({
      found: ['', ...expected],
      warnings: [],
    });
  });

  it('of uv, and every Python project', async () => {
    const { found } = await workspacesOf({
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["libs/*"]\nexclude = ["libs/old"]\n',
      'libs/new/pyproject.toml': '',
      'libs/old/pyproject.toml': '',
      'elsewhere/deep/pyproject.toml': '',
      'js/package.json': '{}',
    });
    expect(found).toEqual(['', 'elsewhere/deep', 'libs/new', 'libs/old']);
  });

  it('says which manifest it could not read', async () => {
    const { found, warnings } = await workspacesOf({
      'package.json': '{ "workspaces": [',
      'pnpm-workspace.yaml': 'packages: [',
      'pyproject.toml': 'tool.uv = [',
      ...MEMBERS,
    });
    expect(found).toEqual(['']);
    expect(warnings.map((warning) => warning.split(':')[0])).toEqual([
      'package.json',
      'pnpm-workspace.yaml',
      'pyproject.toml',
    ]);
  });
});
