import fs from 'node:fs';
import { resolve } from 'node:path';

import type { Place } from '../place/place.js';
import { UsageError } from '../usage-error.js';
import { readGlob, type PathTest } from './globs.js';
import { missingFile } from './missing-file.js';
import { shownPath } from './paths.js';
import { statOf } from './stat.js';
import { walk } from './walk.js';

/** A file to check. */
export interface FoundFile {
  /** As it is shown: relative to where the command runs, with `/`. */
  readonly path: string;
  /** The places that it belongs to: seldom more than one. */
  readonly places: readonly Place[];
}

/** What {@link findFiles} gives. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Files that were named, but that the configuration leaves out. */
  readonly ignored: readonly string[];
  /** What else went wrong: directories that cannot be listed. */
  readonly problems: readonly string[];
}

/** Where and what to look for. */
export interface FindOptions {
  /** Where the command runs. */
  readonly cwd: string;
  readonly places: readonly Place[];
  /** Whether a path, absolute, is left out. Default: none is. */
  readonly isIgnored?: PathTest;
  /** Whether paths and patterns may lead to no file at all. Default: they must not. */
  readonly mayBeEmpty?: boolean;
}

/**
 * The files that arguments mean, each once. Directories are walked and patterns looked up for files that a place knows by
 * name; a file that is named itself is checked, whatever its name, where there is only one place.
 *
 * @throws {UsageError} where a file does not exist, no place knows it, or nothing is found
 */
export async function findFiles(
  paths: readonly string[],
  options: FindOptions,
): Promise<FoundFiles> {
  const finder = new Finder(options);
  for (const path of paths) await finder.add(path);
  return finder.finish();
}

class Finder {
  readonly #options: FindOptions;
  readonly #isIgnored: PathTest;
  readonly #files: FoundFile[] = [];
  readonly #seen = new Set<string>();
  readonly #ignored: string[] = [];
  readonly #problems: string[] = [];
  readonly #errors: string[] = [];

  constructor(options: FindOptions) {
    this.#options = options;
    this.#isIgnored = options.isIgnored ?? (() => false);
  }

  async add(argument: string): Promise<void> {
    const path = resolve(this.#options.cwd, argument);
    const stat = statOf(path);
    if (stat?.isDirectory() === true) this.#addAll(argument, path, () => true);
    else if (stat !== undefined || lies(path)) this.#addNamed(argument, path);
    else await this.#addGlob(argument);
  }

  finish(): FoundFiles {
    if (this.#errors.length > 0) throw new UsageError(this.#errors.join('\n'));
    return { files: this.#files, ignored: this.#ignored, problems: this.#problems };
  }

  async #addGlob(argument: string): Promise<void> {
    const glob = await readGlob(argument, this.#options.cwd);
    if (glob === undefined) this.#errors.push(missingFile(argument, this.#options.cwd));
    else if (statOf(glob.base)?.isDirectory() === true) {
      this.#addAll(argument, glob.base, glob.test);
    } else this.#addNone(argument);
  }

  #addAll(argument: string, directory: string, test: PathTest): void {
    const walked = walk(directory, {
      isIgnored: this.#isIgnored,
      onProblem: (message) => this.#problems.push(message),
    });
    let any = false;
    for (const path of walked) {
      if (test(path) && this.#addFile(path, this.#placesOf(path))) any = true;
    }
    if (!any) this.#addNone(argument);
  }

  #addNone(argument: string): void {
    if (this.#options.mayBeEmpty === true) return;
    this.#errors.push(`${argument}: no file to check. Check the path, or name a file itself.`);
  }

  #addNamed(argument: string, path: string): void {
    const known = this.#placesOf(path);
    const places =
      known.length === 0 && this.#options.places.length === 1 ? this.#options.places : known;
    if (this.#isIgnored(path)) this.#ignored.push(shownPath(this.#options.cwd, path));
    else if (!this.#addFile(path, places)) {
      this.#errors.push(`${argument}: not a kind of file that is checked. Check the path.`);
    }
  }

  #placesOf(path: string): readonly Place[] {
    const shown = shownPath(this.#options.cwd, path);
    return this.#options.places.filter((place) => place.matches(shown));
  }

  /** @returns whether it is a file of some place */
  #addFile(path: string, places: readonly Place[]): boolean {
    if (places.length === 0) return false;
    const target = realPath(path);
    if (this.#seen.has(target)) return true;
    this.#seen.add(target);
    this.#files.push({ path: shownPath(this.#options.cwd, path), places });
    return true;
  }
}

/** Whether something is there though it leads nowhere: reading it says what is wrong. */
function lies(path: string): boolean {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    return fs.realpathSync.native(path);
  } catch {
    return path;
  }
}
