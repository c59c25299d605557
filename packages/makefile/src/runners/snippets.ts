/** Tools whose files people edit themselves: they are programs, or say too much in too many ways. */
export const RUNNER_SNIPPET_NAMES = ['tox', 'nox', 'turbo'] as const;

export type RunnerSnippetName = (typeof RUNNER_SNIPPET_NAMES)[number];

/** Lines for people to put into a file. */
export interface RunnerSnippet {
  readonly file: string;
  readonly text: string;
  /** How the tasks are run then. */
  readonly use: string;
}

const SNIPPETS: Readonly<Record<RunnerSnippetName, readonly RunnerSnippet[]>> = {
  tox: [
    {
      file: 'tox.ini',
      text: `[testenv:clean-pyc]
description = Remove Python's bytecode
skip_install = true
deps =
allowlist_externals = npx
commands = npx nopycache clean
`,
      use: 'tox run -e clean-pyc',
    },
  ],
  nox: [
    {
      file: 'noxfile.py',
      text: `@nox.session(name="clean-pyc", python=False)
def clean_pyc(session: nox.Session) -> None:
    """Remove Python's bytecode."""
    session.run("npx", "nopycache", "clean", external=True)
`,
      use: 'nox -s clean-pyc',
    },
  ],
  turbo: [
    {
      file: 'package.json (in "scripts", at the top of the repository)',
      text: `"clean:py": "nopycache clean",
"check:py": "nopycache check"
`,
      use: 'npm run clean:py',
    },
    {
      file: 'turbo.json (in "tasks")',
      text: `"//#clean:py": { "cache": false },
"//#check:py": { "cache": false }
`,
      use: 'turbo run check:py',
    },
  ],
};

/** What to put into the files of a tool; `//#` makes a task of turbo the repository's rather than each package's. */
export function runnerSnippets(name: RunnerSnippetName): readonly RunnerSnippet[] {
  return SNIPPETS[name];
}
