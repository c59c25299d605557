import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { property } from '../property.js';

/** The patterns by which a workspace root names its members, relative to it. */
export interface MemberPatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Files that name members, in the directory of a workspace root, and how each is read. */
const MEMBER_FILES: Readonly<Record<string, (text: string) => Promise<MemberPatterns>>> = {
  'package.json': packageJson,
  'pnpm-workspace.yaml': pnpmWorkspace,
  'pyproject.toml': uvWorkspace,
};

/** What a directory's manifests name as members of its workspace, and which of them could not be read. */
export async function memberPatterns(
  directory: string,
): Promise<{ patterns: MemberPatterns[]; warnings: string[] }> {
  const patterns: MemberPatterns[] = [];
  const warnings: string[] = [];
  for (const [name, read] of Object.entries(MEMBER_FILES)) {
    const path = join(directory, name);
    try {
      patterns.push(await read(readFileSync(path, 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      warnings.push(`${path}: cannot be read for the workspaces that it names: ${why ?? ''}`);
    }
  }
  return { patterns, warnings };
}

/** npm, yarn and bun: `workspaces` is a list, or an object whose `packages` is one (yarn 1). */
async function packageJson(text: string): Promise<MemberPatterns> {
  const workspaces = property(JSON.parse(text), 'workspaces');
  const list = Array.isArray(workspaces) ? workspaces : property(workspaces, 'packages');
  return await Promise.resolve(split(strings(list)));
}

async function pnpmWorkspace(text: string): Promise<MemberPatterns> {
  const { parse } = await import('yaml');
  return split(strings(property(parse(text), 'packages')));
}

/** https://docs.astral.sh/uv/concepts/projects/workspaces/ */
async function uvWorkspace(text: string): Promise<MemberPatterns> {
  if (!text.includes('tool.uv')) return { include: [], exclude: [] };
  const { parse } = await import('smol-toml');
  const workspace = property(parse(text), 'tool', 'uv', 'workspace');
  return {
    include: strings(property(workspace, 'members')),
    exclude: strings(property(workspace, 'exclude')),
  };
}

function split(patterns: readonly string[]): MemberPatterns {
  return {
    include: patterns.filter((pattern) => !pattern.startsWith('!')),
    exclude: patterns
      .filter((pattern) => pattern.startsWith('!'))
      .map((pattern) => pattern.slice(1)),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
