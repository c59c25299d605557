import { testRule } from '../support/rule-cases.js';

testRule('empty-value-noop', {
  found: {
    'an empty value': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE=»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
      message:
        'An empty `PYTHONDONTWRITEBYTECODE` has no effect. Write `PYTHONDONTWRITEBYTECODE=1`.',
    },
    'empty quotes among others': {
      file: 'FROM python:3.12\nENV A=b «PYTHONDONTWRITEBYTECODE=""» C=d\n',
      suggested: ['FROM python:3.12\nENV A=b PYTHONDONTWRITEBYTECODE=1 C=d\n'],
    },
    'an image that is known and has no Python of its own': {
      file: 'FROM debian:12\nRUN apt-get install python3\nENV «PYTHONDONTWRITEBYTECODE=»\n',
      suggested: ['FROM debian:12\nRUN apt-get install python3\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
  },
  silent: {
    'a value': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n',
    'a base image that nothing is known of':
      'FROM registry.example/base\nENV PYTHONDONTWRITEBYTECODE=\n',
    'a base image that sets it':
      'FROM tiangolo/uvicorn-gunicorn:python3.11\nENV PYTHONDONTWRITEBYTECODE=\n',
    'a base image that is said to set it': {
      file: 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=\n',
      options: { assumeEnv: { PYTHONDONTWRITEBYTECODE: '1' } },
    },
    'a value set before in the same stage':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN id\nENV PYTHONDONTWRITEBYTECODE=\n',
    'a value set in the stage that this one is built on':
      'FROM python:3.12 AS a\nENV PYTHONDONTWRITEBYTECODE=1\nFROM a\nENV PYTHONDONTWRITEBYTECODE=\n',
    'a build argument, which may be given a value':
      'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=\nENV PYTHONDONTWRITEBYTECODE=$PYTHONDONTWRITEBYTECODE\n',
    'a command for which it is taken back':
      'FROM python:3.12\nRUN PYTHONDONTWRITEBYTECODE= python -c pass\n',
    'a variable that is not known': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=$NOTHING\n',
  },
});
