import fs from 'node:fs';

import { UsageError } from '../usage-error.js';

/** What the top directory of a project has, one of them. */
const MARKS =
  /^(?:\.git|\.hg|\.jj|\.svn|\.vscode|\.zed|\.helix|\.editorconfig|pyproject\.toml|setup\.(?:py|cfg)|requirements.*\.txt|tox\.ini|Pipfile|package\.json|Makefile|.*\.(?:code-workspace|sublime-project))$/;

/** @throws UsageError where a directory is no project's top */
export function requireProject(directory: string): void {
  if (fs.readdirSync(directory).some((name) => MARKS.test(name))) return;
  throw new UsageError(
    `${directory}: nothing here says that this is a project (.git, pyproject.toml, package.json, …). Go to its top directory, or say --scope project or --scope user.`,
  );
}
