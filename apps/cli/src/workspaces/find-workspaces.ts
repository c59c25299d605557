import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { memberPatterns, type MemberPatterns } from './members.js';

/** The workspaces of a tree. */
export interface Workspaces {
  /** Absolute paths, the roots that were scanned among them. */
  readonly directories: ReadonlySet<string>;
  readonly warnings: readonly string[];
}

/**
 * Finds the workspaces among directories with a manifest: those that npm, pnpm, yarn, bun, turbo and uv would take as
 * members by the patterns of a directory above them, and every Python project.
 */
export async function findWorkspaces(
  roots: readonly string[],
  manifests: readonly string[],
): Promise<Workspaces> {
  const found = new Set(roots);
  const warnings: string[] = [];
  const byDepth = [...manifests].sort((a, b) => a.length - b.length);
  for (const directory of byDepth) {
    if (existsSync(join(directory, 'pyproject.toml'))) found.add(directory);
    // A member's own `workspaces` would be a workspace in a workspace, which no tool has.
    if (found.has(directory) && !roots.includes(directory)) continue;
    const { patterns, warnings: unread } = await memberPatterns(directory);
    warnings.push(...unread);
    const named = patterns.filter(({ include }) => include.length > 0);
    if (named.length === 0) continue;
    const isMember = await matcher(named);
    for (const candidate of manifests) {
      if (candidate.startsWith(directory + sep) && isMember(relative(directory, candidate))) {
        found.add(candidate);
      }
    }
  }
  return { directories: found, warnings };
}

async function matcher(patterns: readonly MemberPatterns[]): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map(({ include, exclude }) =>
    picomatch(include.map(tidy), { ignore: exclude.map(tidy) }),
  );
  return (path) => matchers.some((matches) => matches(path.split(sep).join('/')));
}

function tidy(pattern: string): string {
  return pattern.replace(/^\.\//, '').replace(/\/$/, '');
}
