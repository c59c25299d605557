import { SOURCE_SUFFIXES } from '../../bytecode/names.js';
import { DEBRIS_TOPIC_NAMES, type DebrisTopicName } from '../debris/topics.js';
import { DiskError } from '../error.js';
import {
  PROTECTIONS,
  SELECTABLE_CLASSES,
  type Protection,
  type SelectableClass,
} from '../plan/classes.js';
import type { PlanSettings } from '../plan/types.js';

/** How far a scan or a sweep has come. */
export interface ScanProgress {
  /** Directories listed so far. */
  readonly directories: number;
}

/** What a scan looks for. Everything is off, and everything protected, unless it is asked for. */
export interface ScanOptions {
  /** Lifts protections: what is kept for one of these reasons is removed as well. */
  readonly include?: readonly Protection[] | undefined;
  /** Removes only these classes; naming a class includes it, tracked files excepted. */
  readonly only?: readonly SelectableClass[] | undefined;
  /** Removes only files that were last modified before this moment. */
  readonly modifiedBefore?: Date | undefined;
  /** Tells bytecode of other interpreters (`cpython-3.12`, `pypy-3.10`) apart, as `stale-interpreter`. */
  readonly keepInterpreters?: readonly string[] | undefined;
  /** File name endings of sources, with their dots. Default: `.py` and `.pyw`. */
  readonly sourceSuffixes?: readonly string[] | undefined;
  /** Opens every file to tell `stale-source` and `corrupt` from `valid`. On when `only` names one of these. */
  readonly headers?: boolean | undefined;
  /** Asks the system for every file's size on disk. */
  readonly sizes?: boolean | undefined;
  /** Removes directories in which nothing but bytecode was left. On when `only` names `husk`. */
  readonly husks?: boolean | undefined;
  /** Looks for tools' caches: all topics, or these. */
  readonly debris?: boolean | readonly DebrisTopicName[] | undefined;
  /** Stays on the file system that a root lies on. */
  readonly oneFileSystem?: boolean | undefined;
  /** Fails where git cannot say what it tracks. */
  readonly requireGit?: boolean | undefined;
  /** Accepts `/`, a drive, and the home directory as roots. */
  readonly force?: boolean | undefined;
  /** Threads that list directories: 2 starts a worker in large trees. Default: 2. */
  readonly threads?: 1 | 2 | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined;
}

const NEEDS_HEADERS: readonly SelectableClass[] = ['stale-source', 'corrupt'];

/** The settings that a plan is made by.
 *
 * @throws DiskError (INVALID_OPTION)
 */
export function settingsOf(options: ScanOptions): PlanSettings {
  const only = known('only', options.only ?? [], SELECTABLE_CLASSES);
  return {
    include: known('include', options.include ?? [], PROTECTIONS),
    only,
    modifiedBefore: moment('modifiedBefore', options.modifiedBefore),
    keepInterpreters: interpreters(options.keepInterpreters, only),
    sourceSuffixes: suffixes(options.sourceSuffixes ?? SOURCE_SUFFIXES),
    headers: (options.headers ?? false) || only.some((name) => NEEDS_HEADERS.includes(name)),
    sizes: options.sizes ?? false,
    husks: (options.husks ?? false) || only.includes('husk'),
    debris: topics(options.debris ?? false),
    oneFileSystem: options.oneFileSystem ?? false,
  };
}

function known<T extends string>(
  option: string,
  values: readonly string[],
  allowed: readonly T[],
): T[] {
  const chosen = allowed.filter((name) => values.includes(name));
  const wrong = values.find((value) => !chosen.some((name) => name === value));
  if (wrong === undefined) return chosen;
  throw new DiskError(
    'INVALID_OPTION',
    `"${wrong}" is nothing that "${option}" knows. Choose from: ${allowed.join(', ')}.`,
  );
}

function topics(debris: boolean | readonly DebrisTopicName[]): readonly DebrisTopicName[] {
  if (typeof debris !== 'boolean') return known('debris', debris, DEBRIS_TOPIC_NAMES);
  return debris ? DEBRIS_TOPIC_NAMES : [];
}

/**
 * The moment that an option names.
 *
 * @throws DiskError (INVALID_OPTION)
 */
export function moment(option: string, date: Date | undefined): number | null {
  if (date === undefined) return null;
  const time = date.getTime();
  if (Number.isNaN(time)) {
    throw new DiskError('INVALID_OPTION', `"${option}" is an invalid date.`);
  }
  return time;
}

const INTERPRETER = /^[a-z]+-\d+\.\d+$/;

function interpreters(
  keep: readonly string[] | undefined,
  only: readonly SelectableClass[],
): readonly string[] | null {
  if (keep === undefined) {
    if (!only.includes('stale-interpreter')) return null;
    throw new DiskError(
      'INVALID_OPTION',
      'To remove the bytecode of stale interpreters, say which interpreters to keep ("keepInterpreters").',
    );
  }
  const wrong = keep.find((name) => !INTERPRETER.test(name));
  if (wrong === undefined) return [...keep].sort();
  throw new DiskError(
    'INVALID_OPTION',
    `"${wrong}" is not an interpreter. Write its name and version, as in "cpython-3.12".`,
  );
}

function suffixes(list: readonly string[]): readonly string[] {
  const wrong = list.find((suffix) => !/^\.[^./\\]+$/.test(suffix));
  if (wrong === undefined) return list;
  throw new DiskError(
    'INVALID_OPTION',
    `"${wrong}" is not a file name ending. Write it with its dot, as in ".py".`,
  );
}
