import { describe, expect, it } from 'vitest';

import { isDockerfile } from '../../src/index.js';

describe('names of Dockerfiles', () => {
  it.each([
    'Dockerfile',
    'services/api/Dockerfile',
    'dockerfile',
    'DOCKERFILE',
    'Containerfile',
    'Dockerfile.dev',
    'Dockerfile.python3.12',
    'Dockerfile-alpine',
    'Dockerfile_gpu',
    'Dockerfile.py',
    'Dockerfile.go',
    'Dockerfile.txt',
    'Dockerfile.groovy',
    'Containerfile.prod',
    'api.Dockerfile',
    'api.dockerfile',
    'Dockerfile.api.dockerfile',
    '.devcontainer/Dockerfile',
    '.dockerfile',
    'dockerfile.prod',
  ])('%s', (path) => {
    expect(isDockerfile(path)).toBe(true);
  });

  it.each([
    '.dockerignore',
    'Dockerfile.dockerignore',
    'api.Dockerfile.dockerignore',
    'Containerfile.containerignore',
    'Dockerfile.md',
    'Dockerfile.j2',
    'Dockerfile.dev.tmpl',
    'Dockerfile.in',
    'Dockerfile.yml',
    'Dockerfile.sh',
    'Dockerfile.bak',
    'Dockerfile~',
    '.Dockerfile.swp',
    'dockerfile.go',
    'dockerfile.py',
    'Dockerfile_test.go',
    'Dockerfile.test.js',
    'dockerfile_lint.vim',
    'dockerfile.vim',
    'dockerfile.snippets',
    'dockerfile-mode.el',
    'Dockerfile.tmLanguage',
    'Dockerfiles',
    'Dockerfile2',
    'DockerfileParser.java',
    'MyDockerfile',
    'Dockerfile/compose.yaml',
    'test_dockerfile.py',
    'docker-compose.yml',
  ])('not %s', (path) => {
    expect(isDockerfile(path)).toBe(false);
  });
});
