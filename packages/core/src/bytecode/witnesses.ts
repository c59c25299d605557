import { CACHE_DIRECTORY } from './names.js';

/**
 * Paths that show whether a pattern set covers bytecode, as an ignore file's own directory sees them: at its top, below
 * it, in `__pycache__` and beside the sources, and what no `*.pyc` covers: the halves of an interrupted write.
 */
export const BYTECODE_WITNESSES: readonly string[] = [
  `${CACHE_DIRECTORY}/zqx.cpython-313.pyc`,
  `zq/${CACHE_DIRECTORY}/zqx.cpython-313.opt-1.pyc`,
  `zq/zqw/${CACHE_DIRECTORY}/zqx.pypy310.pyc`,
  `zq/${CACHE_DIRECTORY}/zqx.cpython-313.pyc.140234`,
  'zqx.pyc',
  'zq/zqw/zqx.pyc',
  'zqx.pyo',
  'zq/zqw/zqx.pyo',
  'zqx$py.class',
  'zq/zqw/zqx$py.class',
];

/** Names that patterns for bytecode like to hit by mistake: sources, stubs, extension modules, zip applications. */
export const NOT_BYTECODE_WITNESSES: readonly string[] = [
  'zqx.py',
  'zqx.pyi',
  'zqx.pyw',
  'zqx.pyx',
  'zqx.pyd',
  'zqx.so',
  'zqx.pyz',
  'zqx.class',
];
