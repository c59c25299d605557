import type { DialectName } from './dialect.js';

/** The names of the files of each dialect, lower case; readers on case-insensitive disks find them in any case. */
export const FILE_NAMES: Readonly<Record<DialectName, readonly string[]>> = {
  git: ['.gitignore', '.gitignore_global', 'gitignore_global', 'gitignore-global'],
  docker: ['.dockerignore', '.containerignore'],
  npm: ['.npmignore'],
  'node-ignore': ['.prettierignore', '.eslintignore', '.stylelintignore'],
  hg: ['.hgignore'],
  gcloud: ['.gcloudignore'],
  helm: ['.helmignore'],
  vscode: ['.vscodeignore'],
  ripgrep: ['.ignore', '.rgignore', '.fdignore'],
  bzr: ['.bzrignore'],
  cf: ['.cfignore'],
  eb: ['.ebignore'],
  slug: ['.slugignore'],
  p4: ['.p4ignore', 'p4ignore.txt'],
  unknown: [
    '.agignore',
    '.atomignore',
    '.babelignore',
    '.ckignore',
    '.coffeelintignore',
    '.cursorignore',
    '.cvsignore',
    '.easignore',
    '.eleventyignore',
    '.eslint-ignore',
    '.funcignore',
    '.geminiignore',
    '.markdownlintignore',
    '.nodemonignore',
    '.terraformignore',
    '.vercelignore',
  ],
};

/** The endings of the names of the files of each dialect, such as `app.Dockerfile.dockerignore`. */
export const FILE_EXTENSIONS: Readonly<Partial<Record<DialectName, readonly string[]>>> = {
  git: ['.gitignore'],
  docker: ['.dockerignore', '.containerignore'],
};

/** The ends of the paths of git's other ignore files (gitignore(5)): the repository's own, and the user's. */
export const GIT_PATHS: readonly string[] = ['.git/info/exclude', 'git/ignore'];
