import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

const BUILD = lines('FROM python:3.12 AS build', 'ENV PYTHONDONTWRITEBYTECODE=1');

testRule('lost-in-final-stage', {
  found: {
    'a variable of the stage that is copied from': {
      file: `${BUILD}FROM «python:3.12-slim»\nCOPY --from=build /opt/venv /opt/venv\n`,
      suggested: [
        `${BUILD}FROM python:3.12-slim\nENV PYTHONDONTWRITEBYTECODE=1\nCOPY --from=build /opt/venv /opt/venv\n`,
      ],
      message:
        '`PYTHONDONTWRITEBYTECODE` is set in the stage "build", and this one does not inherit it. Set it here too.',
    },
    'a stage without a name': {
      file: lines(
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'FROM «python:3.12-slim» AS run',
        'COPY --from=0 /a /a',
      ),
      suggested: [
        lines(
          'FROM python:3.12',
          'ENV PYTHONDONTWRITEBYTECODE=1',
          'FROM python:3.12-slim AS run',
          'ENV PYTHONDONTWRITEBYTECODE=1',
          'COPY --from=0 /a /a',
        ),
      ],
      message:
        '`PYTHONDONTWRITEBYTECODE` is set in an earlier stage, and this one does not inherit it. Set it here too.',
    },
    'a stage that is copied from by way of another': {
      file: `${BUILD}FROM alpine AS between\nCOPY --from=build /a /a\nFROM «python:3.12»\nCOPY --from=between /a /a\n`,
      suggested: [
        `${BUILD}FROM alpine AS between\nCOPY --from=build /a /a\nFROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nCOPY --from=between /a /a\n`,
      ],
    },
    'a version that a build argument gives, and CRLF': {
      file: 'ARG V=3.12\r\nFROM python:${V} AS build\r\nENV PYTHONDONTWRITEBYTECODE=1\r\nFROM «python:${V}-slim»\r\nCOPY --from=BUILD /a /a\r\n',
      suggested: [
        'ARG V=3.12\r\nFROM python:${V} AS build\r\nENV PYTHONDONTWRITEBYTECODE=1\r\nFROM python:${V}-slim\r\nENV PYTHONDONTWRITEBYTECODE=1\r\nCOPY --from=BUILD /a /a\r\n',
      ],
    },
    'a stage that the one copied from is built on': {
      file: `${BUILD}FROM build AS more\nFROM «python:3.12»\nCOPY --from=more /a /a\n`,
      suggested: [
        `${BUILD}FROM build AS more\nFROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nCOPY --from=more /a /a\n`,
      ],
      message:
        '`PYTHONDONTWRITEBYTECODE` is set in the stage "more", and this one does not inherit it. Set it here too.',
    },
  },
  silent: {
    'a stage for debugging, that nothing is taken from':
      'FROM python:3.12 AS base\nFROM base AS debug\nENV PYTHONDONTWRITEBYTECODE=1\nFROM base\n',
    'a last stage that sets it too': `${BUILD}FROM python:3.12-slim\nENV PYTHONDONTWRITEBYTECODE=1\nCOPY --from=build /a /a\n`,
    'a last stage that switches it off': `${BUILD}FROM python:3.12-slim\nENV PYTHONDONTWRITEBYTECODE=\nCOPY --from=build /a /a\n`,
    'a last stage that is built on the other': `${BUILD}FROM build\n`,
    'a last stage that is not for Python': `${BUILD}FROM nginx\nCOPY --from=build /a /a\n`,
    'a last stage that nothing is known of': `${BUILD}FROM registry.example/base\nCOPY --from=build /a /a\n`,
    'a last stage that compiles ahead of time': `${BUILD}FROM python:3.12\nCOPY --from=build /a /a\nRUN python -m compileall /a\n`,
    'a last stage with a prefix': `${BUILD}FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/tmp/p\nCOPY --from=build /a /a\n`,
    'a base image that is said to set it': {
      file: `${BUILD}FROM python:3.12\nCOPY --from=build /a /a\n`,
      options: { assumeEnv: { PYTHONDONTWRITEBYTECODE: '1' } },
    },
    'a stage that nothing is copied from': `${BUILD}FROM python:3.12\nCOPY . .\n`,
    'a value that whoever builds chooses': lines(
      'FROM python:3.12 AS build',
      'ARG ON=1',
      'ENV PYTHONDONTWRITEBYTECODE=$ON',
      'FROM python:3.12',
      'COPY --from=build /a /a',
    ),
    'a build argument, which is not for the image': lines(
      'FROM python:3.12 AS build',
      'ARG PYTHONDONTWRITEBYTECODE=1',
      'FROM python:3.12',
      'COPY --from=build /a /a',
    ),
  },
});
