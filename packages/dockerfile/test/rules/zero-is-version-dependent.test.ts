import { testRule } from '../support/rule-cases.js';

testRule('zero-is-version-dependent', {
  found: {
    'zero where the version is not known': {
      file: 'FROM ubuntu\nENV «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['FROM ubuntu\n'],
      message: '`0` is off from Python 3.7 on, and on before. Remove it.',
    },
    'zero on an image of which nothing is known, and which may set the variable': {
      file: 'FROM registry.example/base\nENV «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['FROM registry.example/base\n'],
      message:
        '`0` is off from Python 3.7 on, and on before. Remove it, or leave the value empty, which is off in all.',
    },
    'zero where Python is too old for it': {
      file: 'FROM python:3.6-slim\nENV A=b «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['FROM python:3.6-slim\nENV A=b\n'],
      severity: 'warning',
      message: '`0` switches it on in Python 3.6, as any text does. Remove it.',
    },
    'zero under Python 2.7, quoted': {
      file: 'FROM python:2.7\nENV «PYTHONDONTWRITEBYTECODE="0"»\n',
      suggested: ['FROM python:2.7\n'],
      severity: 'warning',
    },
    'zero under Python 2 of no minor version': {
      file: 'FROM python:2-slim\nENV «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['FROM python:2-slim\n'],
      severity: 'warning',
      message: '`0` switches it on in Python 2, as any text does. Remove it.',
    },
    'more zeros': {
      file: 'FROM python:3.5\nENV «PYTHONDONTWRITEBYTECODE=00»\n',
      suggested: ['FROM python:3.5\n'],
      severity: 'warning',
    },
    'zero that takes back what another stage has set': {
      file: 'FROM debian AS base\nENV PYTHONDONTWRITEBYTECODE=1\nFROM base\nENV «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: [
        'FROM debian AS base\nENV PYTHONDONTWRITEBYTECODE=1\nFROM base\nENV PYTHONDONTWRITEBYTECODE=\n',
      ],
      message:
        '`0` is off from Python 3.7 on, and on before. Leave the value empty, which is off in all.',
    },
    'a version that a build argument gives': {
      file: 'ARG VERSION=3.6\nFROM python:${VERSION}\nENV «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['ARG VERSION=3.6\nFROM python:${VERSION}\n'],
      severity: 'warning',
    },
    'a version that is not known': {
      file: 'ARG VERSION\nFROM python:${VERSION}\nENV «PYTHONDONTWRITEBYTECODE=0»\n',
      suggested: ['ARG VERSION\nFROM python:${VERSION}\n'],
    },
    'a command’s own variable': {
      file: 'FROM python:3.6\nRUN «PYTHONDONTWRITEBYTECODE=0» python app.py\n',
      suggested: ['FROM python:3.6\nRUN PYTHONDONTWRITEBYTECODE= python app.py\n'],
      severity: 'warning',
    },
  },
  silent: {
    'zero from Python 3.7 on': 'FROM python:3.7\nENV PYTHONDONTWRITEBYTECODE=0\n',
    'zero in Python 3.13': 'FROM python:3.13-alpine\nENV PYTHONDONTWRITEBYTECODE=0\n',
    'zero in the newest Python 3': 'FROM python:3\nENV PYTHONDONTWRITEBYTECODE=0\n',
    'zero in a stage built on a new Python':
      'FROM python:3.12 AS base\nFROM base\nENV PYTHONDONTWRITEBYTECODE=0\n',
    one: 'FROM python:3.6\nENV PYTHONDONTWRITEBYTECODE=1\n',
    'an empty value': 'FROM python:3.6\nENV PYTHONDONTWRITEBYTECODE=\n',
    'a value that whoever builds chooses':
      'FROM python:3.6\nARG FLAG=0\nENV PYTHONDONTWRITEBYTECODE=$FLAG\n',
    'other variables': 'FROM python:3.6\nENV PYTHONUNBUFFERED=0\n',
  },
});
