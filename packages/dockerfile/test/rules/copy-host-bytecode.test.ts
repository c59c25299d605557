import { applyEdits } from '@nopycache/core';
import { check as checkIgnoreFile, DIALECTS } from '@nopycache/ignore-files';
import { describe, expect, it } from 'vitest';

import { check } from '../../src/index.js';
import { lines } from '../support/marked.js';
import { ruleNamed, testRule, type CaseOptions } from '../support/rule-cases.js';

/** The options with an ignore file of these lines. */
function ignoring(...patterns: readonly string[]): CaseOptions {
  return { ignoreFile: { path: '.dockerignore', text: lines(...patterns) } };
}

const COMPLETE = ['**/__pycache__', '**/*.py[co]', '**/*$py.class'];

const NONE: CaseOptions = { ignoreFile: { path: '.dockerignore', text: undefined } };

function copied(words: string): string {
  return `FROM python:3.12\n${words}\n`;
}

testRule('copy-host-bytecode', {
  found: {
    'no ignore file': {
      file: copied('«COPY . .»'),
      options: NONE,
      message:
        'This copies the host’s bytecode into the image, where it may be run instead of newer sources. Make .dockerignore with `**/__pycache__` in it.',
    },
    'an ignore file of other things, named as it is': {
      file: copied('«ADD . /app»'),
      options: { ignoreFile: { path: 'api.Dockerfile.dockerignore', text: '.git\n' } },
      message:
        'This copies the host’s bytecode into the image, where it may be run instead of newer sources. Add `**/__pycache__` to api.Dockerfile.dockerignore.',
    },
    'a pattern that covers the top directory alone': {
      file: copied('«COPY . .»'),
      options: ignoring('__pycache__', '*.pyc'),
    },
    'a pattern that covers one level alone': {
      file: copied('«COPY . .»'),
      options: ignoring('*/__pycache__', '__pycache__'),
    },
    'bytecode brought back': {
      file: copied('«COPY . .»'),
      options: ignoring('**/__pycache__', '!**/__pycache__'),
      message:
        'This copies the host’s bytecode into the image, where it may be run instead of newer sources. Put the patterns for bytecode after `!**/__pycache__` in .dockerignore.',
    },
    'a directory brought back after all patterns for bytecode': {
      file: copied('«COPY . .»'),
      options: ignoring(...COMPLETE, '!app'),
      message:
        'This copies the host’s bytecode into the image, where it may be run instead of newer sources. Put the patterns for bytecode after `!app` in .dockerignore.',
    },
    'an allow-list that brings a directory back with all that is in it': {
      file: copied('«COPY src/ /app/src/»'),
      options: ignoring('*', '!src'),
    },
    'an allow-list, with the whole context copied': {
      file: copied('«COPY . .»'),
      options: ignoring('*', '!src', '!pyproject.toml'),
    },
    'an allow-list that brings a directory back after its bytecode was left out': {
      file: copied('«COPY . .»'),
      options: ignoring('*', '**/__pycache__', '!src/**'),
    },
    'a directory of sources': { file: copied('«COPY ./src /app»'), options: NONE },
    'one directory among files': {
      file: copied('«COPY pyproject.toml uv.lock app /app/»'),
      options: NONE,
    },
    'a name with a slash, which is a directory': {
      file: copied('«COPY mypackage/ /app/mypackage/»'),
      options: NONE,
    },
    'the JSON form': { file: copied('«COPY ["./", "/my app/"]»'), options: NONE },
    flags: { file: copied('«COPY --chown=app:app --link . /app»'), options: NONE },
    'continued lines': { file: copied('«COPY \\\n  . \\\n  /app»'), options: NONE },
    'lower case': { file: copied('«copy . .»'), options: NONE },
    'only the first of several': {
      file: copied('«COPY src/ /a/»\nCOPY . .'),
      options: NONE,
    },
    'a stage whose result is copied': {
      file: lines(
        'FROM python:3.12 AS build',
        '«COPY . /src»',
        'FROM python:3.12',
        'COPY --from=build /src /app',
      ),
      options: NONE,
    },
    'an image that runs Python though its name does not say so': {
      file: 'FROM registry.example/base\n«COPY . .»\nCMD ["python3", "app.py"]\n',
      options: NONE,
    },
    'a build argument in the name of the image': {
      file: 'ARG V=3.12\nFROM python:${V:-3.11}\n«COPY . .»\n',
      options: NONE,
    },
  },
  silent: {
    'names that may as well be files’': {
      file: copied(
        'COPY localtime /etc/localtime\nCOPY sshd_config /etc/ssh/\nCOPY ./docker/start /start',
      ),
      options: NONE,
    },
    'directories that hold no code': {
      file: copied('COPY requirements/ /requirements/\nCOPY docker/prebuilt_wheels/ /wheels/'),
      options: NONE,
    },
    'a stage that makes files for an image without Python': {
      file: 'FROM python:3.12 AS collect\nCOPY . .\nRUN python manage.py collectstatic\nFROM nginx\nCOPY --from=collect /app/static /static\n',
      options: NONE,
    },
    'a context that is not known': copied('COPY . .'),
    'an ignore file that covers every directory': {
      file: copied('COPY . .'),
      options: ignoring('**/__pycache__'),
    },
    'a pattern for the files': { file: copied('COPY . .'), options: ignoring('**/*.pyc') },
    'a pattern of more than is needed': {
      file: copied('COPY . .'),
      options: ignoring('**/*.py[co]'),
    },
    'an allow-list of sources only': {
      file: copied('COPY . .'),
      options: ignoring('*', '!src/**/*.py'),
    },
    'files that are brought back after bytecode is left out': {
      file: copied('COPY . .'),
      options: ignoring(
        '**/__pycache__',
        '.env*',
        '!.env.example',
        '*.md',
        '!README.md',
        '!Makefile',
      ),
    },
    'an allow-list with its bytecode left out last': {
      file: copied('COPY . .'),
      options: ignoring('*', '!src', '**/__pycache__'),
    },
    'an allow-list that does not bring back what is copied': {
      file: copied('COPY src/ /app/'),
      options: ignoring('*', '!docs'),
    },
    'a directory that is left out as a whole': {
      file: copied('COPY src/ /app/'),
      options: ignoring('src'),
    },
    'an ignore file that is not understood': { file: copied('COPY . .'), options: ignoring('[a') },
    'another stage': {
      file: 'FROM python:3.12 AS a\nFROM python:3.12\nCOPY --from=a / /\n',
      options: NONE,
    },
    'a heredoc': { file: copied('COPY <<EOF /app/a.py\nprint(1)\nEOF'), options: NONE },
    files: { file: copied('COPY requirements.txt app.py ./'), options: NONE },
    'a name that may be a file’s': { file: copied('COPY manage /bin/manage'), options: NONE },
    'patterns of files': { file: copied('COPY *.py ./'), options: NONE },
    variables: { file: copied('COPY $SOURCE /app/'), options: NONE },
    'an archive and an address': {
      file: copied('ADD https://example.org/src/ /src/\nADD git@github.com:a/src.git /src'),
      options: NONE,
    },
    'directories of caches and of scripts': {
      file: copied('COPY docker/build-cache/ /root/.cache/\nCOPY bin/ scripts/ /usr/local/bin/'),
      options: NONE,
    },
    'directories without code': { file: copied('COPY static/ templates/ /app/'), options: NONE },
    '--exclude of the bytecode': {
      file: copied('COPY --exclude=**/__pycache__ . .'),
      options: NONE,
    },
    '--exclude of the files, after another': {
      file: copied('COPY --exclude=.git --exclude=**/*.pyc . .'),
      options: NONE,
    },
    'a stage that nothing is copied from': {
      file: 'FROM python:3.12 AS test\nCOPY . .\nFROM python:3.12\nCOPY a.py .\n',
      options: NONE,
    },
    'an image without Python': {
      file: 'FROM node:22\nCOPY . .\nCMD ["node", "."]\n',
      options: NONE,
    },
  },
});

describe('copy-host-bytecode', () => {
  it('takes an --exclude of something else for what it is', () => {
    const file = copied('COPY --exclude=.git . .');
    const found = check(file, { ...NONE, rules: [ruleNamed('copy-host-bytecode')] });
    expect(found).toHaveLength(1);
  });

  it.each<[string, string[], string[]]>([
    ['puts what is missing at the end', ['.git', ''], ['.git', '', ...COMPLETE]],
    ['widens what is there', ['.git', '__pycache__'], ['.git', ...COMPLETE]],
    ['says nothing twice', ['**/*.pyc', '__pycache__/', '!app'], ['!app', ...COMPLETE]],
    [
      'puts what is there after a directory',
      [...COMPLETE, '!app', 'x'],
      ['!app', ...COMPLETE, 'x'],
    ],
    ['completes an allow-list', ['*', '!src', '!a.py'], ['*', '!src', ...COMPLETE, '!a.py']],
    ['follows a path', ['**/__pycache__', '!services/api/**'], ['!services/api/**', ...COMPLETE]],
  ])('%s, once and for all', (_title, before, after) => {
    const text = lines(...before);
    const find = (ignored: string) =>
      check(copied('COPY . .'), {
        ignoreFile: { path: '.dockerignore', text: ignored },
        rules: [ruleNamed('copy-host-bytecode')],
      });
    const edits = find(text).flatMap(({ relatedFixes = [] }) =>
      relatedFixes.flatMap((each) => each.edits),
    );
    const fixed = applyEdits(text, edits);
    expect(fixed).toBe(lines(...after));
    expect(find(fixed)).toEqual([]);
    expect(checkIgnoreFile(fixed, { dialect: DIALECTS.docker })).toEqual([]);
  });
});
