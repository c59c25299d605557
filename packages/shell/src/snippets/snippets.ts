import type { Prefix } from '../prefix.js';
import { VARIABLE } from '../shells/variable.js';

/** What else keeps the variable from programs, or hands it to them, in files that may be of another name or kind. */
export const SNIPPET_NAMES = ['vscode', 'tox'] as const;

export type SnippetName = (typeof SNIPPET_NAMES)[number];

/** Lines for people to put into a file themselves. */
export interface Snippet {
  /** The file, for people. */
  readonly file: string;
  readonly text: string;
  /** Why it is needed. */
  readonly reason: string;
}

/** The lines for a file that is edited by hand. */
export function snippet(name: SnippetName, prefix: Prefix): Snippet {
  return WRITERS[name](prefix);
}

/**
 * The directory as settings of VS Code have it. They do not know `${XDG_CACHE_HOME:-…}`, only `${env:NAME}` (VS Code,
 * Variables reference).
 */
export function terminalValue(prefix: Prefix): string {
  return prefix.kind === 'path' ? prefix.path : `\${userHome}/.cache/${prefix.name}`;
}

const WRITERS: Readonly<Record<SnippetName, (prefix: Prefix) => Snippet>> = { vscode, tox };

function vscode(prefix: Prefix): Snippet {
  const value = terminalValue(prefix);
  const settings = ['linux', 'osx', 'windows'].map(
    (system) =>
      `  "terminal.integrated.env.${system}": { "${VARIABLE}": ${JSON.stringify(value)} }`,
  );
  return {
    file: 'settings.json of VS Code (Preferences: Open User Settings (JSON))',
    text: `${settings.join(',\n')}\n`,
    reason: 'Terminals of VS Code that is not started from a shell do not have the variable.',
  };
}

/** tox(1), `pass_env`: a test environment sees no other variables than those that are named. */
function tox(): Snippet {
  return {
    file: 'tox.ini (in pyproject.toml and tox.toml: pass_env of env_run_base, a list of strings)',
    text: `[testenv]\npass_env =\n    ${VARIABLE}\n`,
    reason: 'Without it Python in tox writes __pycache__ into the tree as before.',
  };
}
