import { bytecodeName, CACHE_DIRECTORY, SOURCE_SUFFIXES } from './names.js';

/** Where an interpreter keeps the bytecode of a source. */
export interface CachePathOptions {
  /** Which path syntax to read and write. */
  readonly platform: 'posix' | 'windows';
  /** `sys.pycache_prefix` (PYTHONPYCACHEPREFIX, CPython 3.8 and later): an absolute directory. */
  readonly prefix?: string | undefined;
}

/**
 * The path of a source's bytecode (PEP 3147, PEP 488, and `cache_from_source` in importlib).
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
  const { separator, normalize } = syntaxOf(options.platform);
  const { optimization = '' } = options;
  if (!/^[a-z0-9]*$/i.test(optimization)) {
    throw new RangeError(`The optimization "${optimization}" is not alphanumeric (PEP 488).`);
  }
  const path = normalize(source);
  const cut = path.lastIndexOf(separator);
  const directory = path.slice(0, Math.max(cut, 0));
  const name = path.slice(cut + 1);
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? `${name.slice(0, dot)}.` : name;
  const level = optimization === '' ? '' : `.opt-${optimization}`;
  const file = `${stem}${tag}${level}.pyc`;
  if (options.prefix === undefined) {
    const beside = cut < 0 ? '' : `${directory}${separator}`;
    return `${beside}${CACHE_DIRECTORY}${separator}${file}`;
  }
  const mirrored = withoutRoot(directory, options.platform);
  return [trimEnd(normalize(options.prefix), separator), mirrored, file]
    .filter((part) => part !== '')
    .join(separator);
}

/**
 * The sources a piece of bytecode may come from, the likeliest first. Empty when the path is not bytecode's, or when a
 * prefix is given and the path does not lie below it.
 *
 * A mirror on Windows does not tell the drive, so that `drives` says which to try.
 */
export function sourcePathsFromCache(
  cachePath: string,
  options: CachePathOptions & {
    readonly suffixes?: readonly string[] | undefined;
    readonly drives?: readonly string[] | undefined;
  },
): string[] {
  const { separator, normalize } = syntaxOf(options.platform);
  const path = normalize(cachePath);
  const cut = path.lastIndexOf(separator);
  const directory = path.slice(0, Math.max(cut, 0));
  const parsed = bytecodeName(path.slice(cut + 1), false);
  if (parsed === undefined) return [];
  const suffixes = options.suffixes ?? SOURCE_SUFFIXES;
  const names =
    parsed.withoutSuffix === true ? [parsed.stem] : suffixes.map((suffix) => parsed.stem + suffix);
  const folders =
    options.prefix === undefined
      ? [besideCache(directory, separator)]
      : mirroredDirectories(directory, { ...options, prefix: options.prefix });
  return folders.flatMap((folder) =>
    names.map((name) => (folder === undefined ? name : `${folder}${separator}${name}`)),
  );
}

function besideCache(directory: string, separator: string): string | undefined {
  const parts = directory.split(separator);
  if (parts.at(-1) === CACHE_DIRECTORY) parts.pop();
  return parts.length === 0 ? undefined : parts.join(separator);
}

function mirroredDirectories(
  directory: string,
  options: CachePathOptions & {
    readonly prefix: string;
    readonly drives?: readonly string[] | undefined;
  },
): string[] {
  const { separator, normalize } = syntaxOf(options.platform);
  const prefix = trimEnd(normalize(options.prefix), separator);
  if (directory !== prefix && !directory.startsWith(`${prefix}${separator}`)) return [];
  const mirrored = directory.slice(prefix.length);
  if (options.platform === 'posix') return [mirrored];
  return (options.drives ?? ['C:']).map((drive) => `${drive}${mirrored}`);
}

interface PathSyntax {
  readonly separator: string;
  readonly normalize: (path: string) => string;
}

function syntaxOf(platform: CachePathOptions['platform']): PathSyntax {
  return platform === 'posix'
    ? { separator: '/', normalize: (path) => path }
    : { separator: '\\', normalize: (path) => path.replaceAll('/', '\\') };
}

function withoutRoot(directory: string, platform: CachePathOptions['platform']): string {
  return platform === 'posix'
    ? directory.replace(/^\/+/, '')
    : directory.replace(/^[a-z]:/i, '').replace(/^\\+/, '');
}

function trimEnd(path: string, separator: string): string {
  return path.endsWith(separator) ? path.slice(0, -separator.length) : path;
}
