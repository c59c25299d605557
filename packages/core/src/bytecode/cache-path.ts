import { bytecodeName, CACHE_DIRECTORY, SOURCE_SUFFIXES } from './names.js';

/** Where an interpreter keeps the bytecode of a source. */
export interface CachePathOptions {
  /** Which path syntax to read and write. */
  readonly platform: 'posix' | 'windows';
  /**
   * `sys.pycache_prefix` (PYTHONPYCACHEPREFIX, CPython 3.8 and later): a directory, relative to the interpreter's working
   * directory if it is relative. An empty one is none, as in the environment.
   */
  readonly prefix?: string | undefined;
}

/**
 * The path of a source's bytecode (PEP 3147, PEP 488, and `cache_from_source` in importlib), with single separators.
 *
 * It differs for a source that lies directly in the root directory: CPython's answer there is relative to its working
 * directory, `__pycache__/m.cpython-313.pyc` for `/m.py`.
 *
 * @param source an absolute path. With a prefix its drive letter is dropped, as CPython does.
 * @param tag `sys.implementation.cache_tag`, such as `cpython-313`
 * @param optimization PEP 488's level: `1` for `-O`; empty or missing for none
 * @throws RangeError for an optimization that is not alphanumeric: CPython refuses it as well.
 */
export function cachePathFromSource(
  source: string,
  tag: string,
  options: CachePathOptions & { readonly optimization?: string | undefined },
): string {
  const { separator, normalize, withoutRoot } = SYNTAXES[options.platform];
  const [folder, name] = split(normalize(source), separator);
  const file = cacheName(name, tag, options.optimization);
  if (!options.prefix) return folder + CACHE_DIRECTORY + separator + file;
  return asFolder(normalize(options.prefix), separator) + withoutRoot(folder) + file;
}

/**
 * The sources a piece of bytecode may come from, the likeliest first. Empty when the path is not bytecode's, or when a
 * prefix is given and the path does not lie below it.
 *
 * A mirror on Windows does not tell the drive, so that `drives` says which to try: `C:`, or `\` for network shares.
 */
export function sourcePathsFromCache(
  cachePath: string,
  options: CachePathOptions & {
    readonly suffixes?: readonly string[] | undefined;
    readonly drives?: readonly string[] | undefined;
  },
): string[] {
  const { separator, normalize } = SYNTAXES[options.platform];
  const [folder, name] = split(normalize(cachePath), separator);
  const beside = withoutCacheDirectory(folder, separator);
  const folders = options.prefix ? mirroredFolders(folder, options.prefix, options) : [beside];
  const parsed = bytecodeName(name, options.prefix ? true : beside !== folder);
  if (parsed === undefined || parsed.kind === 'cffi') return [];
  const suffixes = parsed.withoutSuffix ? [''] : (options.suffixes ?? SOURCE_SUFFIXES);
  return folders.flatMap((path) => suffixes.map((suffix) => path + parsed.stem + suffix));
}

/** A name that only has a dot at its beginning loses it: importlib takes what follows for the stem. */
function cacheName(name: string, tag: string, optimization = ''): string {
  if (!/^[\p{L}\p{N}]*$/u.test(optimization)) {
    throw new RangeError(`The optimization "${optimization}" is not alphanumeric (PEP 488).`);
  }
  const dot = name.lastIndexOf('.');
  const stem = dot === 0 ? `${name.slice(1)}.` : name.slice(0, dot < 0 ? undefined : dot + 1);
  const level = optimization === '' ? '' : `.opt-${optimization}`;
  return `${stem}${tag}${level}.pyc`;
}

function withoutCacheDirectory(folder: string, separator: string): string {
  const last = CACHE_DIRECTORY + separator;
  const isCache = folder === last || folder.endsWith(separator + last);
  return isCache ? folder.slice(0, -last.length) : folder;
}

/**
 * The directories that a directory of a mirror may stand for, with a separator at their ends; none when it does not lie
 * in the mirror.
 *
 * @param folder with a separator at its end
 * @param prefix the mirror's top directory
 */
export function mirroredFolders(
  folder: string,
  prefix: string,
  {
    platform,
    drives = ['C:'],
  }: CachePathOptions & { readonly drives?: readonly string[] | undefined },
): string[] {
  const { separator, normalize, isSame } = SYNTAXES[platform];
  const top = asFolder(normalize(prefix), separator);
  if (!isSame(folder.slice(0, top.length), top)) return [];
  const rest = separator + folder.slice(top.length);
  return platform === 'posix' ? [rest] : drives.map((drive) => drive + rest);
}

/** A path's directory, with the separator that ends it, and its last name. */
function split(path: string, separator: string): [folder: string, name: string] {
  const cut = path.lastIndexOf(separator) + 1;
  return [path.slice(0, cut), path.slice(cut)];
}

function asFolder(path: string, separator: string): string {
  return path.endsWith(separator) ? path : path + separator;
}

interface PathSyntax {
  readonly separator: string;
  /** The same path with one kind of separator, and one at a time. */
  readonly normalize: (path: string) => string;
  /** What a mirror keeps of a directory. */
  readonly withoutRoot: (folder: string) => string;
  readonly isSame: (one: string, other: string) => boolean;
}

const SYNTAXES: Readonly<Record<CachePathOptions['platform'], PathSyntax>> = {
  posix: {
    separator: '/',
    normalize: (path) => path.replace(/\/{2,}/g, '/'),
    withoutRoot: (folder) => folder.replace(/^\//, ''),
    isSame: (one, other) => one === other,
  },
  windows: {
    separator: '\\',
    // The two separators that begin a share's path, `\\server`, stay.
    normalize: (path) => path.replaceAll('/', '\\').replace(/(?<=.)\\{2,}/gs, '\\'),
    withoutRoot: (folder) => folder.replace(/^[^\\]:/, '').replace(/^\\+/, ''),
    isSame: (one, other) => one.toLowerCase() === other.toLowerCase(),
  },
};
