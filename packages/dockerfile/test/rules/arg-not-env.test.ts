import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

testRule('arg-not-env', {
  found: {
    'a build argument alone': {
      file: 'FROM python:3.12\nARG «PYTHONDONTWRITEBYTECODE=1»\nRUN id\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN id\n'],
      message:
        'A build argument is gone when the container runs, which then writes bytecode all the same. Write `ENV PYTHONDONTWRITEBYTECODE=1`.',
    },
    quotes: {
      file: 'FROM python:3.12\narg «PYTHONDONTWRITEBYTECODE="1"»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE="1"\n'],
    },
    'one among others, without a suggestion': {
      file: 'FROM python:3.12\nARG A=b «PYTHONDONTWRITEBYTECODE=1»\n',
    },
    'an argument before the first FROM, which no stage sees': {
      file: 'ARG «PYTHONDONTWRITEBYTECODE=1»\nFROM python:3.12\n',
      message:
        'An ARG before the first FROM is for FROM alone, and no stage sees it. Write `ENV PYTHONDONTWRITEBYTECODE=1` after FROM.',
    },
    'an argument that the stage takes over from before the first FROM': {
      file: 'ARG PYTHONDONTWRITEBYTECODE=1\nFROM python:3.12\nARG «PYTHONDONTWRITEBYTECODE»\n',
      message:
        'A build argument is gone when the container runs, which then writes bytecode all the same. Write `ENV PYTHONDONTWRITEBYTECODE=1`.',
    },
    'the stage that the last one is built on': {
      file: 'FROM python:3.12 AS a\nARG «PYTHONDONTWRITEBYTECODE=1»\nFROM a\n',
      suggested: ['FROM python:3.12 AS a\nENV PYTHONDONTWRITEBYTECODE=1\nFROM a\n'],
    },
    'zero under a Python that takes it for on': {
      file: 'FROM python:3.6\nARG «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['FROM python:3.6\nENV PYTHONDONTWRITEBYTECODE=0\n'],
    },
  },
  silent: {
    'an ENV': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n',
    'an ENV that passes it on':
      'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=1\nENV PYTHONDONTWRITEBYTECODE=$PYTHONDONTWRITEBYTECODE\n',
    'an ENV that passes it on with a default':
      'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=1\nENV PYTHONDONTWRITEBYTECODE=${PYTHONDONTWRITEBYTECODE:-1}\n',
    'an argument from before the first FROM that is passed on': lines(
      'ARG PYTHONDONTWRITEBYTECODE=1',
      'FROM python:3.12',
      'ARG PYTHONDONTWRITEBYTECODE',
      'ENV PYTHONDONTWRITEBYTECODE=$PYTHONDONTWRITEBYTECODE',
    ),
    'an ENV in a stage built on this one': lines(
      'FROM python:3.12 AS a',
      'ARG PYTHONDONTWRITEBYTECODE=1',
      'FROM a AS b',
      'FROM b',
      'ENV PYTHONDONTWRITEBYTECODE=1',
    ),
    'a stage that only builds': lines(
      'FROM python:3.12 AS build',
      'ARG PYTHONDONTWRITEBYTECODE=1',
      'RUN python setup.py install --root=/out',
      'FROM python:3.12',
      'COPY --from=build /out /',
    ),
    'a base image that sets it':
      'FROM tiangolo/uvicorn-gunicorn:python3.11\nARG PYTHONDONTWRITEBYTECODE=1\n',
    'a base image that is said to set it': {
      file: 'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=1\n',
      options: { assumeEnv: { PYTHONDONTWRITEBYTECODE: '1' } },
    },
    'an argument without a value': 'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE\n',
    'an argument that is off': 'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=0\n',
    'an image that compiles ahead of time, where it is meant for the build':
      'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=1\nRUN python -m compileall /app\n',
    'the policy that is asked for': {
      file: 'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=1\n',
      options: { policy: 'precompile' },
    },
  },
});
