import type { DialectName } from '@nopycache/ignore-files';

/** The parser of each dialect: names are shared by all plugins, so that each one says what it is for. */
export const PARSER_NAMES: Readonly<Record<DialectName, string>> = {
  git: 'gitignore',
  docker: 'dockerignore',
  npm: 'npmignore',
  'node-ignore': 'node-ignore',
  hg: 'hgignore',
  gcloud: 'gcloudignore',
  helm: 'helmignore',
  vscode: 'vscodeignore',
  ripgrep: 'rgignore',
  bzr: 'bzrignore',
  cf: 'cfignore',
  eb: 'ebignore',
  slug: 'slugignore',
  p4: 'p4ignore',
  unknown: 'ignore',
};

/** The dialects, in the order of the table of the documentation. */
export const DIALECT_NAMES = Object.keys(PARSER_NAMES) as readonly DialectName[];
