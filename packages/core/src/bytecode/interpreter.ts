/** A Python implementation and the language version it runs. */
export interface Interpreter {
  /** `cpython`, `pypy`, `graalpy`, `jython`, … in lower case, as in `sys.implementation.name`. */
  readonly implementation: string;
  /** `major.minor` of the language, as in `3.13`; missing where the number cannot be read. */
  readonly version?: string;
}

/** How many bytes come before the marshalled code, and what they mean. */
export type HeaderLayout = 'mtime' | 'mtime-size' | 'flags';

interface MagicRange {
  readonly first: number;
  readonly last: number;
  readonly interpreter: Interpreter;
  readonly layout: HeaderLayout;
}

function range(
  implementation: string,
  version: string,
  first: number,
  last: number,
  layout: HeaderLayout,
): MagicRange {
  return { first, last, interpreter: { implementation, version }, layout };
}

/**
 * Magic numbers by release. CPython's are from the history in `Include/internal/pycore_magic_number.h` (and, before
 * 3.13, `Lib/importlib/_bootstrap_external.py`): the size came with 3210, PEP 552's flags with 3392, and from 3.11 on a
 * release owns fifty numbers. PyPy's, GraalPy's and Pyston's are those that xdis lists; newer ones share CPython's numbers
 * or are unknown, which is why a file name's tag counts more than the magic number.
 */
const MAGIC_NUMBERS: readonly MagicRange[] = [
  range('pypy', '3.3', 64, 64, 'mtime-size'),
  range('pypy', '3.5', 112, 112, 'mtime-size'),
  range('pypy', '3.6', 160, 192, 'mtime-size'),
  range('pypy', '3.7', 224, 240, 'flags'),
  range('cpython', '3.0', 3000, 3131, 'mtime'),
  range('cpython', '3.1', 3141, 3151, 'mtime'),
  range('cpython', '3.2', 3160, 3180, 'mtime'),
  range('cpython', '3.3', 3190, 3209, 'mtime'),
  range('cpython', '3.3', 3210, 3230, 'mtime-size'),
  range('cpython', '3.4', 3250, 3310, 'mtime-size'),
  range('cpython', '3.5', 3320, 3351, 'mtime-size'),
  range('cpython', '3.6', 3360, 3379, 'mtime-size'),
  range('cpython', '3.7', 3390, 3391, 'mtime-size'),
  range('cpython', '3.7', 3392, 3399, 'flags'),
  range('cpython', '3.8', 3400, 3419, 'flags'),
  range('cpython', '3.9', 3420, 3429, 'flags'),
  range('cpython', '3.10', 3430, 3449, 'flags'),
  range('cpython', '3.11', 3450, 3499, 'flags'),
  range('cpython', '3.12', 3500, 3549, 'flags'),
  range('cpython', '3.13', 3550, 3599, 'flags'),
  range('cpython', '3.14', 3600, 3649, 'flags'),
  range('cpython', '3.15', 3650, 3699, 'flags'),
  range('cpython', '3.16', 3700, 3749, 'flags'),
  range('graalpy', '3.8', 21150, 21150, 'flags'),
  range('pyston', '2.7', 22138, 22138, 'mtime'),
  range('cpython', '2.7', 62171, 62211, 'mtime'),
  range('pypy', '2.7', 62218, 62218, 'mtime'),
];

/** The table's row for a magic number: the little-endian number in a `.pyc` file's first two bytes. */
export function magicRange(magic: number): MagicRange | undefined {
  return MAGIC_NUMBERS.find(({ first, last }) => magic >= first && magic <= last);
}

/** The interpreter that writes this magic number; `undefined` for numbers nobody is known to use. */
export function interpreterOfMagic(magic: number): Interpreter | undefined {
  return magicRange(magic)?.interpreter;
}

const TAG_PARTS = /^([a-z_]+?)[-_]?(\d)(\d*)[a-z]*(?:-(\d)(\d+)[a-z]*)?$/i;
/** PyPy before 7.3 put its own release into the tag (`pypy-17`, `pypy3-72`), which says nothing of the language. */
const PYPY_RELEASE_TAG = /^pypy3?-\d+$/;
/** Whose tags end in the language's version; others', like `rustpython-01` and `pyston-23`, may mean their own. */
const TAGGED_BY_LANGUAGE: readonly string[] = ['cpython', 'pypy', 'graalpy', 'ironpython'];

/**
 * Reads `sys.implementation.cache_tag` (PEP 3147, PEP 421): `cpython-313` is CPython 3.13, `pypy310` is PyPy 3.10, and
 * `graalpy240-311` GraalPy for 3.11.
 */
export function interpreterOfTag(tag: string): Interpreter | undefined {
  if (PYPY_RELEASE_TAG.test(tag)) return { implementation: 'pypy' };
  const [, name, ...numbers] = TAG_PARTS.exec(tag) ?? [];
  if (name === undefined) return undefined;
  const lower = name.toLowerCase();
  const implementation = lower === 'graalpython' ? 'graalpy' : lower;
  const [major, minor] = numbers[2] === undefined ? numbers : numbers.slice(2);
  if (!major || !minor || !TAGGED_BY_LANGUAGE.includes(implementation)) return { implementation };
  return { implementation, version: `${major}.${minor}` };
}
