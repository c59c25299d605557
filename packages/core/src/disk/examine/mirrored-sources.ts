import fs from 'node:fs';

import { mirroredFolders } from '../../bytecode/cache-path.js';
import { isInside, joinName, rawText, systemPath, type DiskPath } from '../disk-path.js';
import { isGone } from '../error.js';
import { listDirectory, rawListing } from '../listing.js';
import type { PlanSettings } from '../plan/types.js';
import { sourcesIn, type Sources } from './sources.js';

/** Where a mirror's sources are looked for. */
export interface MirrorPlace {
  /** The mirror's top directory. */
  readonly prefix: DiskPath;
  /** As in `MirrorSettings`. */
  readonly drives: readonly string[];
  readonly suffixes: readonly string[];
}

/** The place of a directory in the innermost of the mirrors around it. */
export function mirrorPlace(
  directory: DiskPath,
  { sourceSuffixes, mirror }: Pick<PlanSettings, 'sourceSuffixes' | 'mirror'>,
  roots: readonly DiskPath[],
): MirrorPlace {
  const around = roots.filter((root) => isInside(rawText(directory), rawText(root)));
  around.sort((a, b) => b.text.length - a.text.length);
  return {
    prefix: around[0] ?? directory,
    drives: mirror?.drives ?? [],
    suffixes: sourceSuffixes,
  };
}

/**
 * The sources of a mirror's directory, which lie wherever it mirrors. Those of a directory that is gone are gone.
 *
 * @throws the system's error where that directory is there and cannot be listed: nobody knows what is in it
 */
export function mirroredSources(directory: DiskPath, place: MirrorPlace): Sources {
  const folders = sourceFolders(directory, place).flatMap((folder) => existing(folder, place));
  return {
    find: (bytecode) =>
      folders.map((sources) => sources.find(bytecode)).find((name) => name !== undefined),
    locate: (name) => folders[0]?.locate(name) ?? name,
  };
}

const FILE_SYSTEM_ROOT = /^(?:[^\\]:\\|\/)$/;

/** The directories that a mirror's directory may stand for. */
export function sourceFolders(directory: DiskPath, { prefix, drives }: MirrorPlace): DiskPath[] {
  const { raw } = directory;
  const platform = process.platform === 'win32' ? 'windows' : 'posix';
  const top = raw ? rawText(prefix) : prefix.text;
  const separator = platform === 'windows' ? '\\' : '/';
  const folder = directory.text + (directory.text.endsWith(separator) ? '' : separator);
  return mirroredFolders(folder, top, { platform, drives }).map((text) => ({
    text: FILE_SYSTEM_ROOT.test(text) ? text : text.slice(0, -1),
    raw,
  }));
}

function existing(folder: DiskPath, { suffixes }: MirrorPlace): Sources[] {
  try {
    const listing = listDirectory(folder);
    const listed = sourcesIn(folder.raw ? rawListing(listing) : listing, suffixes);
    return [{ ...listed, find: (bytecode) => listed.find(bytecode) ?? byPath(bytecode) }];
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }

  /** Where a file system takes names in several spellings, a listing has another one than an import may have used. */
  function byPath({ stem, withoutSuffix }: Parameters<Sources['find']>[0]): string | undefined {
    const names = withoutSuffix === true ? [stem] : suffixes.map((suffix) => stem + suffix);
    return names.find((name) => {
      const path = systemPath({ ...folder, text: joinName(folder.text, name) });
      return fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    });
  }
}
