import fs from 'node:fs';

import { unprivileged, withMode } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { project } from './support.js';

const COMPACT = '--format=compact';

const SUPPRESS = 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install flask\n';

describe('nopycache-dockerfile', () => {
  it('finds Dockerfiles by their names, never by what is in them', () => {
    const { run } = project({
      Dockerfile: SUPPRESS,
      'api/dev.Dockerfile': SUPPRESS,
      'Containerfile.gpu': SUPPRESS,
      'notes.txt': SUPPRESS,
      'Dockerfile.md': SUPPRESS,
    });
    const { stdout, status } = run(COMPACT);
    expect(stdout.match(/^[^:]+/gm)).toEqual([
      'Containerfile.gpu',
      'Dockerfile',
      'api/dev.Dockerfile',
    ]);
    expect(status).toBe(1);
    expect(run(COMPACT, 'notes.txt').stdout).toContain('notes.txt:3:9: warning: ');
  });

  it('takes the policy and what base images set from options and the configuration', () => {
    const text = 'FROM registry.example/python-base\nRUN pip install flask\n';
    const { run } = project({ Dockerfile: text });
    expect(run(COMPACT).status).toBe(0);
    expect(run(COMPACT, '--policy', 'suppress').stdout).toContain('[PYC002]');
    expect(run(COMPACT, '--assume-env', 'PYTHONDONTWRITEBYTECODE=1').stdout).toContain('[PYC002]');
    const section = { assumeEnv: { PYTHONDONTWRITEBYTECODE: '1' }, policy: 'auto' };
    const configured = project({
      Dockerfile: text,
      'nopycache.config.json': JSON.stringify({ dockerfile: section, rules: { PYC002: 'error' } }),
    });
    expect(configured.run(COMPACT).stdout).toContain('error: pip compiles');
    expect(configured.run(COMPACT, '--policy', 'precompile').status).toBe(0);
  });

  it('has rules that are switched on by their severity', () => {
    const { run } = project({ Dockerfile: 'FROM python:3.12\n' });
    expect(run(COMPACT).status).toBe(0);
    expect(run(COMPACT, '--rule=PYC003:warning').stdout).toContain('[PYC003]');
  });

  it('heeds comments, unless it is told not to', () => {
    const { run } = project({
      Dockerfile: SUPPRESS.replace('RUN', '# nopycache ignore=PYC002 -- ours\nRUN'),
    });
    expect(run(COMPACT).status).toBe(0);
    expect(run(COMPACT, '--no-inline-config').stdout).toContain('[PYC002]');
  });

  it('reads the standard input, and gives it back fixed', () => {
    const { runWith } = project({});
    const checked = runWith({ input: SUPPRESS }, '-', COMPACT);
    expect([checked.status, checked.stdout]).toEqual([
      1,
      '<stdin>:3:9: warning: pip compiles what it installs in spite of `PYTHONDONTWRITEBYTECODE`. Add `--no-compile`. [PYC002]\n',
    ]);
    const fixed = runWith({ input: SUPPRESS }, '-', COMPACT, '--fix');
    expect(fixed).toEqual({
      status: 0,
      stdout: SUPPRESS.replace('install', 'install --no-compile'),
      stderr: '',
    });
  });

  it('explains rules, and prints its version and help', () => {
    const { run } = project({});
    expect(run('--explain', 'pyc010').stdout).toMatch(/^PYC010 \(warning, on unless/);
    for (const name of ['pip-ignores-dontwrite', 'dockerfile-pip-ignores-dontwrite']) {
      expect(run('--explain', name).stdout).toMatch(/^PYC002 /);
    }
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run('--help').stdout).toContain('--policy auto|suppress|precompile|relocate');
    expect(run('--explain', 'PYC10').stderr).toContain('Did you mean PYC010?');
  });

  it('tells of files that cannot be read, and checks the others', () => {
    const { path, runWith } = project({
      Dockerfile: SUPPRESS,
      'a.Dockerfile': withMode(0o000, SUPPRESS),
    });
    fs.chmodSync(path, 0o755);
    const { status, stdout, stderr } = runWith(unprivileged(), COMPACT);
    expect([status, stdout.match(/^[^:]+/gm)]).toEqual([2, ['Dockerfile']]);
    expect(stderr).toBe(
      'nopycache-dockerfile: a.Dockerfile: cannot be read (EACCES). Check its permissions.\n',
    );
  });
});

describe('--fix of what a build is sent', () => {
  const COPY = 'FROM python:3.12\nCOPY requirements.txt .\nCOPY . .\n';

  it('adds to the ignore file that counts, and nothing the second time', () => {
    const { run, read } = project({
      'api/Dockerfile': COPY,
      'api/requirements.txt': '',
      'api/.dockerignore': '.git\r\n__pycache__\r\n',
      'web/Dockerfile': COPY,
      'web/Dockerfile.dockerignore': 'node_modules',
      'web/.dockerignore': 'not used',
      'web/requirements.txt': '',
    });
    expect(run().stdout).toContain('Fixable: 2 with --fix.');
    const { status, stderr } = run('--fix');
    expect([status, stderr]).toEqual([
      0,
      'nopycache-dockerfile: changed 2 files: api/.dockerignore, web/Dockerfile.dockerignore\n',
    ]);
    expect(read('api/.dockerignore')).toBe(
      '.git\r\n**/__pycache__\r\n**/*.py[co]\r\n**/*$py.class\r\n',
    );
    expect(read('web/Dockerfile.dockerignore')).toBe(
      'node_modules\n**/__pycache__\n**/*.py[co]\n**/*$py.class\n',
    );
    expect(read('web/.dockerignore')).toBe('not used');
    expect(run('--fix')).toEqual({ status: 0, stdout: 'Nothing found in 2 files.\n', stderr: '' });
  });

  it('makes the ignore file where the context is known', () => {
    const { run, read } = project({ Dockerfile: COPY, 'requirements.txt': '' });
    expect(run('--diff').stdout).toContain('+++ b/.dockerignore');
    expect(run('--fix').status).toBe(0);
    expect(read('.dockerignore')).toBe('**/__pycache__\n**/*.py[co]\n**/*$py.class\n');
  });

  it('says nothing where the context is not known', () => {
    const { run } = project({ 'docker/Dockerfile': COPY });
    expect(run().status).toBe(0);
  });
});
