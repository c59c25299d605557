import fs from 'node:fs';
import { join, relative } from 'node:path';

import {
  findFiles,
  shownPath,
  type FoundFile,
  type FoundFiles,
  type PathTest,
  type Place,
} from '@nopycache/check-command';

import { gitRecords } from '../git/run.js';
import type { Scope } from './scope.js';

/** What there is to be searched. */
export interface FindInGitOptions {
  readonly cwd: string;
  readonly top: string;
  readonly places: readonly Place[];
  readonly isIgnored: PathTest;
}

/**
 * The files of some places that git knows: tracked ones that are not in conflict, and those that it would offer to add.
 * Files and patterns that are named are looked up as elsewhere, whether git ignores them or not.
 */
export async function findInGit(scope: Scope, options: FindInGitOptions): Promise<FoundFiles> {
  const { cwd, places, isIgnored } = options;
  const known = filesOfGit(scope, options);
  if (scope.others.length === 0) return { files: known, ignored: [], problems: [] };
  const named = await findFiles(scope.others, { cwd, places, isIgnored });
  const paths = new Set(known.map(({ path }) => path));
  return { ...named, files: [...known, ...named.files.filter(({ path }) => !paths.has(path))] };
}

function filesOfGit(
  { directories }: Scope,
  { cwd, top, places, isIgnored }: FindInGitOptions,
): FoundFile[] {
  if (directories.length === 0) return [];
  const pathspecs = directories.map((path) => `:(top,literal)${relative(top, path)}`);
  const all = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = new Set(gitRecords(top, [...all, '--', ...pathspecs]));
  for (const name of inConflict(top)) names.delete(name);
  return [...names].flatMap((name) => {
    const absolute = join(top, name);
    const path = shownPath(cwd, absolute);
    const own = places.filter((place) => place.matches(path));
    const isMeant = own.length > 0 && !isIgnored(absolute) && isFile(absolute);
    return isMeant ? [{ path, places: own }] : [];
  });
}

/** What a merge has left to be decided: its text is two, with markers between them. */
function inConflict(top: string): string[] {
  const records = gitRecords(top, ['ls-files', '--unmerged', '-z']);
  return records.map((record) => record.slice(record.indexOf('\t') + 1));
}

/** Links are left to what they lead to, and what was deleted, or is a submodule, is no file. */
function isFile(path: string): boolean {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
