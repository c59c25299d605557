/** A `PYTHONPYCACHEPREFIX` that is no absolute path. */
export interface LoosePrefix {
  /**
   * What it begins with that its writer expects to be expanded, such as `~`, `$HOME` or `%TEMP%`; `undefined` where it is
   * relative as it stands.
   */
  readonly unexpanded: string | undefined;
}

/**
 * Reads a value that Python takes from wherever it is started, and in which it expands nothing: it makes directories that
 * are called `~` and `$HOME` (measured on CPython 3.11). `undefined` for absolute paths, and for no value.
 */
export function loosePrefix(value: string): LoosePrefix | undefined {
  if (value === '' || /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(value)) return undefined;
  return { unexpanded: /^(?:~|\$\w*|%\w+%)/.exec(value)?.[0] };
}
