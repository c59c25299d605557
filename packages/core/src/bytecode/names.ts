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

const TAG = /^[a-z][a-z_]*[-_]?\d+[a-z]*(?:-\d+[a-z]*)?$/i;
const TAG_GLUED_TO_STEM =
  /^(.+?)((?:cpython|pypy|graalpy|graalpython|pyston)-?\d+[a-z]*(?:-\d+)?)$/;
const PYTEST = /^(.*)-pytest(?:-[^/]*)?$/i;
const CFFI_VERIFY = /^_cffi_.*\.(?:c|o|obj|so|pyd|dylib)$/;
const NUMBA_TAG = /\.py(\d)(\d+)(?:\.\d+)?$/;

/** Whether a directory's name is the bytecode directory's. Case counts, as it does when CPython writes it. */
export function cacheDirectoryName(name: string): boolean {
  return name === CACHE_DIRECTORY;
}

/**
 * Reads a file's name. Extension modules (`.pyd`, `.so`), zip applications (`.pyz`) and everything else that is not
 * bytecode give `undefined`.
 *
 * @param insideCache whether the file lies directly in a `__pycache__` directory: numba's and cffi's names only mean
 * something there.
 */
export function bytecodeName(name: string, insideCache: boolean): BytecodeName | undefined {
  if (name.endsWith('.pyc') || name.endsWith('.pyo')) {
    return name.length === 4 ? undefined : compiledName(name.slice(0, -4));
  }
  if (endsWithDigit(name)) return temporaryName(name);
  if (name.endsWith('$py.class')) {
    return name.length === 9 ? undefined : { kind: 'jython', stem: name.slice(0, -9) };
  }
  return insideCache ? nameInCache(name) : undefined;
}

function compiledName(base: string): BytecodeName {
  const pytest = base.includes('-pytest') || base.includes('-PYTEST') ? PYTEST.exec(base) : null;
  if (pytest !== null) {
    const { stem, tag } = taggedName(pytest[1] ?? '');
    if (tag !== undefined) return { kind: 'pytest', stem, tag };
  }
  const level = base.lastIndexOf('.opt-');
  if (level > 0 && !base.includes('.', level + 1)) {
    const optimization = base.slice(level + 5);
    return { kind: 'compiled', ...taggedName(base.slice(0, level)), optimization };
  }
  return { kind: 'compiled', ...taggedName(base) };
}

type TaggedName = Pick<BytecodeName, 'stem' | 'tag' | 'withoutSuffix'>;

function taggedName(base: string): TaggedName {
  const dot = base.lastIndexOf('.');
  const last = base.slice(dot + 1);
  if (dot > 0 && isTag(last)) return { stem: base.slice(0, dot), tag: last };
  const glued = TAG_GLUED_TO_STEM.exec(base);
  if (glued?.[1] !== undefined && glued[2] !== undefined) {
    return { stem: glued[1], tag: glued[2], withoutSuffix: true };
  }
  return { stem: base };
}

const knownTags = new Map<string, boolean>();
/** A tree has a handful of tags and a hundred thousand names. */
const KNOWN_TAGS_LIMIT = 1_000;

function isTag(text: string): boolean {
  const known = knownTags.get(text);
  if (known !== undefined) return known;
  const result = TAG.test(text);
  if (knownTags.size < KNOWN_TAGS_LIMIT) knownTags.set(text, result);
  return result;
}

function endsWithDigit(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= 48 && last <= 57;
}

function temporaryName(name: string): BytecodeName | undefined {
  const cut = name.lastIndexOf('.');
  if (cut <= 4 || !/^\d+$/.test(name.slice(cut + 1))) return undefined;
  const written = name.slice(0, cut);
  if (!written.endsWith('.pyc') && !written.endsWith('.pyo')) return undefined;
  return { ...compiledName(written.slice(0, -4)), kind: 'temporary' };
}

function nameInCache(name: string): BytecodeName | undefined {
  if (name.endsWith('.nbi') || name.endsWith('.nbc')) {
    const base = name.slice(0, -4);
    const tag = NUMBA_TAG.exec(base);
    const stem = base.slice(0, !base.includes('.') ? base.length : base.indexOf('.'));
    return tag === null
      ? { kind: 'numba', stem }
      : { kind: 'numba', stem, tag: `cpython-${tag[1] ?? ''}${tag[2] ?? ''}` };
  }
  return CFFI_VERIFY.test(name) ? { kind: 'cffi', stem: name } : undefined;
}
