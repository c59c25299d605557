/** The variables of Python, pip and uv that say whether and where bytecode is written. */
export const FLAG = 'PYTHONDONTWRITEBYTECODE';
export const PREFIX = 'PYTHONPYCACHEPREFIX';
export const OPTIMIZE = 'PYTHONOPTIMIZE';
export const PIP_COMPILE = 'PIP_COMPILE';
export const PIP_NO_COMPILE = 'PIP_NO_COMPILE';
export const UV_COMPILE = 'UV_COMPILE_BYTECODE';

/** All of them. */
export const BYTECODE_VARIABLES: readonly string[] = [
  FLAG,
  PREFIX,
  OPTIMIZE,
  PIP_COMPILE,
  PIP_NO_COMPILE,
  UV_COMPILE,
];
