/** What kind of project file a text is, which decides how it is read. */
export const PROJECT_FILE_KINDS = [
  'package-json',
  'pyproject',
  'compose',
  'dev-container',
  'workflow',
  'action',
  'vscode-settings',
  'tox',
  'dotenv',
] as const;

export type ProjectFileKind = (typeof PROJECT_FILE_KINDS)[number];
