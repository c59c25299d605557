const VERSION = /^(?:(cpython|python|pypy|graalpy)[-@]?)?(\d+)\.(\d+)(?:[.\w+-]*)$/i;

/**
 * Reads a version as pyenv, uv, asdf and mise write it (`3.12`, `3.12.1`, `pypy3.10-7.3.12`, `cpython-3.13`).
 *
 * @returns as in `cpython-3.12`; `undefined` for what names no version (`system`, `miniconda3-latest`)
 */
export function interpreterOfVersion(text: string): string | undefined {
  const [, name = 'cpython', major, minor] = VERSION.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const implementation = name.toLowerCase() === 'python' ? 'cpython' : name.toLowerCase();
  return `${implementation}-${major}.${minor}`;
}
