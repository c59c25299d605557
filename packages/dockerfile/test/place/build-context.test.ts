import type { Neighbours } from '@nopycache/check-command';
import { describe, expect, it } from 'vitest';

import { parse } from '../../src/index.js';
import { ignoreFileOf } from '../../src/place/build-context.js';

/** Files by their paths, as neighbours; a directory is what its files say. */
function disk(files: Readonly<Record<string, string>>): Neighbours {
  const names = Object.keys(files);
  return {
    read: (path) => ({ text: files[path] }),
    exists: (path) => names.some((name) => name === path || name.startsWith(`${path}/`)),
  };
}

const COPIES_ALL = 'FROM python\nCOPY . .\n';
const COPIES_NAMES = 'FROM python\nCOPY requirements.txt ./\nCOPY ["src", "/app/"]\n';

interface Case {
  readonly path: string;
  readonly dockerfile: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: { readonly path: string; readonly text: string | undefined } | undefined;
}

const CASES: Readonly<Record<string, Case>> = {
  'its own goes before the context’s': {
    path: 'docker/api.Dockerfile',
    dockerfile: COPIES_ALL,
    files: { 'docker/api.Dockerfile.dockerignore': 'a', 'docker/.dockerignore': 'b' },
    expected: { path: 'docker/api.Dockerfile.dockerignore', text: 'a' },
  },
  'the context’s, where its own directory has what is copied': {
    path: 'api/Dockerfile',
    dockerfile: COPIES_NAMES,
    files: { 'api/requirements.txt': '', 'api/src/a.py': '', 'api/.dockerignore': 'b' },
    expected: { path: 'api/.dockerignore', text: 'b' },
  },
  'none in the context': {
    path: 'api/Dockerfile',
    dockerfile: COPIES_NAMES,
    files: { 'api/requirements.txt': '', 'api/src/a.py': '', '.dockerignore': 'x' },
    expected: { path: 'api/.dockerignore', text: undefined },
  },
  'that of a directory above, which has what is copied': {
    path: 'deploy/docker/Dockerfile',
    dockerfile: COPIES_NAMES,
    files: { 'requirements.txt': '', 'src/a.py': '', '.dockerignore': 'x' },
    expected: { path: '.dockerignore', text: 'x' },
  },
  'a project by its files, where all is copied': {
    path: 'Dockerfile',
    dockerfile: COPIES_ALL,
    files: { 'pyproject.toml': '' },
    expected: { path: '.dockerignore', text: undefined },
  },
  'an ignore file beside it, though what is copied is made first': {
    path: 'api/Dockerfile',
    dockerfile: 'FROM python\nCOPY dist/app.whl /\n',
    files: { 'api/.dockerignore': 'x' },
    expected: { path: 'api/.dockerignore', text: 'x' },
  },
  'not known where all is copied to a directory of Dockerfiles': {
    path: 'docker/Dockerfile',
    dockerfile: COPIES_ALL,
    files: { 'pyproject.toml': '', '.dockerignore': 'x' },
    expected: undefined,
  },
  'not known where nothing has what is copied': {
    path: 'docker/Dockerfile',
    dockerfile: COPIES_NAMES,
    files: { 'requirements.txt': '', '.dockerignore': 'x' },
    expected: undefined,
  },
  'what other stages, patterns, variables and addresses give tells nothing': {
    path: 'docker/Dockerfile',
    dockerfile:
      'FROM python AS a\nFROM python\nCOPY --from=a /x /y\nCOPY *.py $A https://x.org/a /b/\nCOPY <<E /c\nE\nONBUILD COPY main.py /\n',
    files: { 'main.py': '' },
    expected: { path: '.dockerignore', text: undefined },
  },
  'Podman’s own name first, for a Containerfile': {
    path: 'Containerfile',
    dockerfile: COPIES_ALL,
    files: { 'setup.py': '', '.containerignore': 'c', '.dockerignore': 'd' },
    expected: { path: '.containerignore', text: 'c' },
  },
  'Docker’s for a Containerfile without one': {
    path: 'Containerfile',
    dockerfile: COPIES_ALL,
    files: { 'setup.py': '', '.dockerignore': 'd' },
    expected: { path: '.dockerignore', text: 'd' },
  },
  'no directory above where the command runs': {
    path: '../api/Dockerfile',
    dockerfile: COPIES_NAMES,
    files: { '../requirements.txt': '', '../src/a.py': '' },
    expected: undefined,
  },
};

describe('the ignore file of a Dockerfile is', () => {
  it.each(Object.entries(CASES))('%s', (_, { path, dockerfile, files, expected }) => {
    expect(ignoreFileOf(path, parse(dockerfile), disk(files))).toEqual(expected);
  });

  it('not known of a text without a name', () => {
    const nothing = { read: () => undefined, exists: () => undefined };
    expect(ignoreFileOf('<stdin>', parse(COPIES_ALL), nothing)).toBeUndefined();
  });
});
