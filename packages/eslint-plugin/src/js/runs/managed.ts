import type { ShellCommand } from '@nopycache/script';

/**
 * Programs that run another one in the environment of a project with `run`, and those of their options that take a word of
 * their own, before `run` or after it (uv 0.8, Poetry 2, PDM 2, Pipenv 2025, Rye 0.44, Pixi 0.50).
 */
const MANAGERS: ReadonlyMap<string, RegExp> = new Map([
  [
    'uv',
    /^-[pP]$|^--(?:python|with|with-editable|with-requirements|extra|no-extra|group|no-group|only-group|env-file|package|project|directory|index|default-index|index-url|extra-index-url|find-links|cache-dir|config-file|upgrade-package|refresh-package|reinstall-package|no-build-package|no-binary-package|link-mode|resolution|prerelease|exclude-newer|color|allow-insecure-host|python-platform)$/,
  ],
  ['poetry', /^-[CP]$|^--(?:directory|project)$/],
  ['pdm', /^-[pcV]$|^--(?:project|config|venv)$/],
  ['pipenv', /^--(?:python|pypi-mirror)$/],
  ['rye', /^--(?:pyproject)$/],
  ['pixi', /^-[em]$|^--(?:environment|manifest-path|color)$/],
]);

/** The command that `uv run` and its kin run in the end; others as they are. */
export function managed(command: ShellCommand): ShellCommand {
  const [program, ...rest] = command.words;
  const name = program?.text?.slice(program.text.lastIndexOf('/') + 1) ?? '';
  const valued = MANAGERS.get(name);
  if (valued === undefined) return command;
  const skip = (from: number): number => {
    let at = from;
    while (rest[at]?.text?.startsWith('-') === true) {
      at += valued.test(rest[at]?.text ?? '') ? 2 : 1;
    }
    return at;
  };
  const run = skip(0);
  if (rest[run]?.text !== 'run') return command;
  const words = rest.slice(skip(run + 1));
  return words.length === 0 ? command : { ...command, words };
}
