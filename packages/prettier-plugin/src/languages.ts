import {
  FILE_EXTENSIONS,
  FILE_NAMES,
  GIT_PATHS,
  dialectOfPath,
  type DialectName,
} from '@nopycache/ignore-files';
import type { SupportLanguage } from 'prettier';

import { DIALECT_NAMES, PARSER_NAMES } from './names.js';

/** "Ignore List" in github-linguist's languages.yml. */
const LINGUIST_ID = 74_444_240;

/** What Markdown's fences and `language` options may say, besides the parser's name. */
const ALIASES: Readonly<Partial<Record<DialectName, readonly string[]>>> = {
  git: ['ignore', 'git-ignore'],
  docker: ['containerignore'],
};

/** VS Code calls git's files `ignore`, extensions call them and Docker's by their names. */
const VSCODE_IDS: Readonly<Partial<Record<DialectName, readonly string[]>>> = {
  git: ['ignore', 'gitignore'],
  docker: ['dockerignore'],
};

export const languages: SupportLanguage[] = DIALECT_NAMES.map((dialect) => ({
  name: `Ignore List (${dialect})`,
  parsers: [PARSER_NAMES[dialect]],
  linguistLanguageId: LINGUIST_ID,
  aliases: [PARSER_NAMES[dialect], ...(ALIASES[dialect] ?? [])],
  filenames: [...FILE_NAMES[dialect]],
  extensions: [...(FILE_EXTENSIONS[dialect] ?? [])],
  vscodeLanguageIds: [...(VSCODE_IDS[dialect] ?? [])],
  ...(dialect === 'git' ? { isSupported: ({ filepath }) => isGitPath(filepath) } : {}),
}));

/** Git's ignore files whose names say nothing: `.git/info/exclude`, `~/.config/git/ignore`. */
function isGitPath(path: string): boolean {
  const normal = path.replaceAll('\\', '/');
  return GIT_PATHS.some((end) => normal.endsWith(end)) && dialectOfPath(path)?.name === 'git';
}
