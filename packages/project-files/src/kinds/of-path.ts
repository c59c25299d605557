import type { ProjectFileKind } from './kinds.js';

/** Paths with `/`, in the order in which they are tried. Git forges other than GitHub run the same workflows. */
const PATHS: readonly (readonly [RegExp, ProjectFileKind])[] = [
  [/(?:^|\/)package\.json$/, 'package-json'],
  [/(?:^|\/)pyproject\.toml$/, 'pyproject'],
  [/(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i, 'compose'],
  [/(?:^|\/)\.?devcontainer\.json$/, 'dev-container'],
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'workflow'],
  [/(?:^|\/)action\.ya?ml$/, 'action'],
  [/(?:^|\/)\.vscode\/settings\.json$|\.code-workspace$/, 'vscode-settings'],
  [/(?:^|\/)tox\.ini$/, 'tox'],
  [/(?:^|\/)\.env(?:\.[\w.-]+)?$/, 'dotenv'],
];

/** The kind of a file by its path, with either slash; `undefined` where it is none that is known here. */
export function kindOfPath(path: string): ProjectFileKind | undefined {
  const normal = path.replaceAll('\\', '/');
  return PATHS.find(([pattern]) => pattern.test(normal))?.[1];
}
