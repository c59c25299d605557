import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

testRule('no-policy', {
  found: {
    'a Python image that says nothing': {
      file: 'FROM «python:3.12-slim»\nCOPY app.py .\nCMD ["python", "app.py"]\n',
      suggested: [
        'FROM python:3.12-slim\nENV PYTHONDONTWRITEBYTECODE=1\nCOPY app.py .\nCMD ["python", "app.py"]\n',
      ],
      message:
        'This Python image does not say what becomes of bytecode. Set `PYTHONDONTWRITEBYTECODE=1`, compile ahead of time, or set `PYTHONPYCACHEPREFIX`.',
    },
    'the last stage alone': {
      file: 'FROM python:3.12 AS build\nFROM --platform=linux/amd64 «python:3.12» AS run\n',
      suggested: [
        'FROM python:3.12 AS build\nFROM --platform=linux/amd64 python:3.12 AS run\nENV PYTHONDONTWRITEBYTECODE=1\n',
      ],
    },
    'a stage built on another of the file': {
      file: 'FROM python:3.12 AS build\nFROM «build»\n',
      suggested: ['FROM python:3.12 AS build\nFROM build\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'a version that a build argument gives': {
      file: 'ARG VERSION=3.12\nFROM «python:${VERSION}-slim»\n',
      suggested: ['ARG VERSION=3.12\nFROM python:${VERSION}-slim\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'a registry and a digest': {
      file: 'FROM «docker.io/library/python:3.12@sha256:00»\n',
      suggested: ['FROM docker.io/library/python:3.12@sha256:00\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'lines that end in CRLF, and no end of the last': {
      file: 'FROM alpine AS a\r\nFROM «python:3.12»',
      suggested: ['FROM alpine AS a\r\nFROM python:3.12\r\nENV PYTHONDONTWRITEBYTECODE=1'],
    },
  },
  silent: {
    'an image that is not for Python': 'FROM node:22\nRUN npm ci\n',
    'an image that nothing is known of': 'FROM registry.example/base\nCMD ["python", "app.py"]\n',
    'an image whose name is not known': 'ARG BASE\nFROM ${BASE}\n',
    'the variable': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n',
    'the variable of a stage that this one is built on': lines(
      'FROM python:3.12 AS base',
      'ENV PYTHONDONTWRITEBYTECODE=1',
      'FROM base',
    ),
    'the variable with an empty value, which is said on purpose':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=\n',
    'a base image that sets it': 'FROM tiangolo/uvicorn-gunicorn-fastapi:python3.11\n',
    'a base image that is said to set it': {
      file: 'FROM python:3.12\n',
      options: { assumeEnv: { PYTHONDONTWRITEBYTECODE: '1' } },
    },
    'a prefix': 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/tmp/pycache\n',
    'compilation ahead of time': 'FROM python:3.12\nRUN python -m compileall /app\n',
    'compilation by uv': 'FROM python:3.12\nENV UV_COMPILE_BYTECODE=1\nRUN uv sync\n',
    'compilation by pip that is asked for': 'FROM python:3.12\nRUN pip install --compile flask\n',
    'a policy that is asked for': {
      file: 'FROM python:3.12\n',
      options: { policy: 'precompile' },
    },
  },
});
