/**
 * How Python reads `PYTHONDONTWRITEBYTECODE`: `on`, `off`, or `zero`, which is off from 3.7 on and on before. Measured on
 * CPython 2.7 to 3.13; `_Py_get_env_flag` of CPython takes what is no number, and negative numbers, for 1.
 */
export type FlagState = 'on' | 'off' | 'zero';

/** The state that a value puts the flag in. */
export function flagState(value: string): FlagState {
  if (value === '') return 'off';
  return /^\s*[+-]?0+$/.test(value) ? 'zero' : 'on';
}

/** Values that people write for "off", and that switch it on. */
export function looksOff(value: string): boolean {
  return /^(?:false|no|off|none|null|never|n|f|disabled?)$/i.test(value);
}

/** Whether a value switches the flag on for a Python of which at least the major version may be known. */
export function isOn(value: string, version: PythonVersion | undefined): boolean {
  const state = flagState(value);
  return state === 'on' || (state === 'zero' && version !== undefined && isBefore37(version));
}

/** `3.12`; the minor version may be unknown. */
export interface PythonVersion {
  readonly major: number;
  readonly minor: number | undefined;
}

/** Whether `0` switches the flag on for this Python. */
export function isBefore37({ major, minor }: PythonVersion): boolean {
  return major < 3 || (major === 3 && minor !== undefined && minor < 7);
}
