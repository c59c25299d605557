/** The directory CPython writes bytecode into, beside the source (PEP 3147). */
export const CACHE_DIRECTORY = '__pycache__';

/** File name endings of sources that CPython compiles by itself (`importlib.machinery`; `.pyw` on Windows). */
export const SOURCE_SUFFIXES: readonly string[] = ['.py', '.pyw'];

/** What a file's name says about the bytecode in it. */
export interface BytecodeName {
  /**
   * - `compiled`: `*.pyc`, or `*.pyo` as CPython wrote it before 3.5 (PEP 488)
   * - `temporary`: `*.pyc.<number>`, what importlib's `_write_atomic` or pytest leaves when killed
   * - `pytest`: bytecode with rewritten assertions, `*.<tag>-pytest-<version>.pyc`
   * - `jython`: `*$py.class`
   * - `numba`: `*.nbi` (index) and `*.nbc` (machine code), only ever inside `__pycache__`
   * - `cffi`: sources and extension modules of `ffi.verify()`, only ever inside `__pycache__`
   */
  readonly kind: 'compiled' | 'temporary' | 'pytest' | 'jython' | 'numba' | 'cffi';
  /** The module's file name without its ending: `a.b` for `a.b.cpython-313.pyc`. */
  readonly stem: string;
  /** `sys.implementation.cache_tag` of the writer, when the name has one: `cpython-313`. */
  readonly tag?: string;
  /** PEP 488's level, `1` for `-O`, `2` for `-OO`. */
  readonly optimization?: string;
  /** The source had no ending at all, so that the name has no dot before the tag: `noextcpython-313.pyc`. */
  readonly withoutSuffix?: true;
}

/** Any implementation's tag, for a name in `__pycache__`, where every name ends in one. */
const TAG = /^[a-z][a-z_]*[-_]?\d+[a-z]*(?:-\d+[a-z]*)?$/i;
const KNOWN_TAG =
  '(?:cpython|pypy|graalpy|graalpython|ironpython|pyston|rustpython)-?\\d+[a-z]*(?:-\\d+[a-z]*)?';
const ONLY_KNOWN_TAG = new RegExp(`^${KNOWN_TAG}$`);
const TAG_GLUED_TO_STEM = new RegExp(`^([^.]+)(${KNOWN_TAG})$`);
const OPTIMIZATION = /^[\p{L}\p{N}]+$/u;
const CFFI_VERIFY = /^_cffi_.*\.(?:c|o|obj|so|pyd|dylib)$/s;
/** `-<first line>.py<version><ABI flags>`, and the number of the overload for machine code. */
const NUMBA_ENDING = /-\d+\.py(\d)(\d+)[a-z]*(?:\.\d+)?$/;

/** How many texts are remembered: a tree that is made to have more tags than any is no reason to run out of memory. */
const SEEN_LIMIT = 1_000;

/** Whether a directory's name is the bytecode directory's. Case counts, as it does when CPython writes it. */
export function cacheDirectoryName(name: string): boolean {
  return name === CACHE_DIRECTORY;
}

/**
 * Reads a file's name. Extension modules (`.pyd`, `.so`), zip applications (`.pyz`) and everything else that is not
 * bytecode give `undefined`.
 *
 * @param insideCache whether the file lies directly in a `__pycache__` directory or in a mirror (`sys.pycache_prefix`).
 * numba's and cffi's names only mean something there. Elsewhere a name has a tag only if it is one of a known
 * implementation's: `lib.v2.pyc` beside sources comes from `lib.v2.py`, not from a `lib.py`.
 */
export function bytecodeName(name: string, insideCache: boolean): BytecodeName | undefined {
  if (name.endsWith('.pyc') || name.endsWith('.pyo')) {
    return name.length === 4 ? undefined : compiledName(name.slice(0, -4), insideCache);
  }
  if (endsWithDigit(name)) return temporaryName(name, insideCache);
  if (name.endsWith('$py.class')) {
    return name.length === 9 ? undefined : { kind: 'jython', stem: name.slice(0, -9) };
  }
  return insideCache ? nameInCache(name) : undefined;
}

function compiledName(base: string, insideCache: boolean): BytecodeName {
  const dot = base.lastIndexOf('.');
  const last = base.slice(dot + 1);
  // Nearly every name there is: neither a level nor pytest's mark can follow an implementation's tag.
  if (dot > 0 && isKnownTag(last)) return { kind: 'compiled', stem: base.slice(0, dot), tag: last };
  return (
    optimizedName(base, insideCache) ??
    pytestName(base, insideCache) ?? { kind: 'compiled', ...taggedName(base, insideCache) }
  );
}

function pytestName(base: string, insideCache: boolean): BytecodeName | undefined {
  const at = Math.max(base.lastIndexOf('-pytest'), base.lastIndexOf('-PYTEST'));
  if (at < 0 || !['', '-'].includes(base.charAt(at + 7))) return undefined;
  const { stem, tag, withoutSuffix } = taggedName(base.slice(0, at), insideCache);
  // pytest only rewrites sources that end in `.py`.
  if (tag === undefined || withoutSuffix === true) return undefined;
  return { kind: 'pytest', stem, tag };
}

function optimizedName(base: string, insideCache: boolean): BytecodeName | undefined {
  const level = base.lastIndexOf('.opt-');
  if (level < 0) return undefined;
  const optimization = base.slice(level + 5);
  if (!OPTIMIZATION.test(optimization)) return undefined;
  const tagged = taggedName(base.slice(0, level), insideCache);
  return tagged.tag === undefined ? undefined : { kind: 'compiled', ...tagged, optimization };
}

type TaggedName = Pick<BytecodeName, 'stem' | 'tag' | 'withoutSuffix'>;

function taggedName(base: string, insideCache: boolean): TaggedName {
  const dot = base.lastIndexOf('.');
  const last = base.slice(dot + 1);
  const isTag = insideCache ? isAnyTag : isKnownTag;
  if (dot > 0 && isTag(last)) return { stem: base.slice(0, dot), tag: last };
  const [, stem, tag] = TAG_GLUED_TO_STEM.exec(insideCache ? base : '') ?? [];
  if (stem !== undefined && tag !== undefined) return { stem, tag, withoutSuffix: true };
  return { stem: base };
}

const isKnownTag = remembering(ONLY_KNOWN_TAG);
const isAnyTag = remembering(TAG);

/** A tree has a handful of tags and a hundred thousand names. */
function remembering(pattern: RegExp): (text: string) => boolean {
  const seen = new Map<string, boolean>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const result = pattern.test(text);
    if (seen.size < SEEN_LIMIT) seen.set(text, result);
    return result;
  };
}

function endsWithDigit(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= 48 && last <= 57;
}

function temporaryName(name: string, insideCache: boolean): BytecodeName | undefined {
  const cut = name.lastIndexOf('.');
  if (cut <= 4 || !/^\d+$/.test(name.slice(cut + 1))) return undefined;
  const written = name.slice(0, cut);
  if (!written.endsWith('.pyc') && !written.endsWith('.pyo')) return undefined;
  return { ...compiledName(written.slice(0, -4), insideCache), kind: 'temporary' };
}

function nameInCache(name: string): BytecodeName | undefined {
  if (name.endsWith('.nbi') || name.endsWith('.nbc')) return numbaName(name.slice(0, -4));
  return CFFI_VERIFY.test(name) ? { kind: 'cffi', stem: name } : undefined;
}

/** `<module>.<qualified name>`, then {@link NUMBA_ENDING} (`get_filename_base` in numba's `caching.py`). */
function numbaName(base: string): BytecodeName | undefined {
  const ending = NUMBA_ENDING.exec(base);
  const dot = base.indexOf('.');
  if (ending === null || dot <= 0 || dot >= ending.index) return undefined;
  const [, major = '', minor = ''] = ending;
  return { kind: 'numba', stem: base.slice(0, dot), tag: `cpython-${major}${minor}` };
}
