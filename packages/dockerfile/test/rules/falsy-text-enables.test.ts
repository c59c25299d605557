import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

testRule('falsy-text-enables', {
  found: {
    'False, which switches it on': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE=False»\nRUN id\n',
      suggested: [
        'FROM python:3.12\nRUN id\n',
        'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=0\nRUN id\n',
      ],
      message:
        '`PYTHONDONTWRITEBYTECODE=False` switches it on: any text but a number counts as 1. Remove it, or write `0`, which is off from Python 3.7 on.',
    },
    'a word among others, taken out with the white space that is its own': {
      file: 'FROM python:3.12\nENV A=b  «PYTHONDONTWRITEBYTECODE=no»  C=d\n',
      suggested: [
        'FROM python:3.12\nENV A=b  C=d\n',
        'FROM python:3.12\nENV A=b  PYTHONDONTWRITEBYTECODE=0  C=d\n',
      ],
    },
    'the first of several': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE=off» \\\n    A=b\n',
      suggested: [
        'FROM python:3.12\nENV A=b\n',
        'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=0 \\\n    A=b\n',
      ],
    },
    'the last of several on continued lines': {
      file: 'FROM python:3.12\nENV A=b \\\n    «PYTHONDONTWRITEBYTECODE=off»\n',
      suggested: [
        'FROM python:3.12\nENV A=b\n',
        'FROM python:3.12\nENV A=b \\\n    PYTHONDONTWRITEBYTECODE=0\n',
      ],
    },
    'quotes, which Docker takes off': {
      file: 'FROM python:3.12\nENV A=b «PYTHONDONTWRITEBYTECODE="False"»\n',
      suggested: [
        'FROM python:3.12\nENV A=b\n',
        'FROM python:3.12\nENV A=b PYTHONDONTWRITEBYTECODE=0\n',
      ],
    },
    'the old format': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE no»\n',
      suggested: ['FROM python:3.12\n', 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=0\n'],
    },
    'a build argument’s default': {
      file: 'FROM python:3.12\nARG «PYTHONDONTWRITEBYTECODE=false»\n',
      suggested: ['FROM python:3.12\n', 'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=0\n'],
    },
    'a value that another ENV gives': {
      file: 'FROM python:3.12\nENV OFF=None\nENV «PYTHONDONTWRITEBYTECODE=${OFF}»\n',
      suggested: [
        'FROM python:3.12\nENV OFF=None\n',
        'FROM python:3.12\nENV OFF=None\nENV PYTHONDONTWRITEBYTECODE=0\n',
      ],
    },
    'a Python that takes zero for on as well': {
      file: 'FROM python:3.6\nENV «PYTHONDONTWRITEBYTECODE=no»\n',
      suggested: ['FROM python:3.6\n'],
      message:
        '`PYTHONDONTWRITEBYTECODE=no` switches it on: any text but a number counts as 1. Remove it.',
    },
    'a value that takes back another under a Python that takes zero for on': {
      file: 'FROM python:3.6 AS a\nENV PYTHONDONTWRITEBYTECODE=1\nFROM a\nENV «PYTHONDONTWRITEBYTECODE=no»\n',
      suggested: [
        'FROM python:3.6 AS a\nENV PYTHONDONTWRITEBYTECODE=1\nFROM a\nENV PYTHONDONTWRITEBYTECODE=\n',
      ],
      message:
        '`PYTHONDONTWRITEBYTECODE=no` switches it on: any text but a number counts as 1. Leave the value empty.',
    },
    'a value that takes back what the base image has set, which removing it would not': {
      file: 'FROM tiangolo/uvicorn-gunicorn:python3.11\nENV «PYTHONDONTWRITEBYTECODE=false»\n',
      suggested: ['FROM tiangolo/uvicorn-gunicorn:python3.11\nENV PYTHONDONTWRITEBYTECODE=0\n'],
      message:
        '`PYTHONDONTWRITEBYTECODE=false` switches it on: any text but a number counts as 1. Write `0`, which is off from Python 3.7 on.',
    },
    'a command’s own variable, which can only be changed': {
      file: 'FROM python:3.12\nRUN «PYTHONDONTWRITEBYTECODE=false» python setup.py build\n',
      suggested: ['FROM python:3.12\nRUN PYTHONDONTWRITEBYTECODE=0 python setup.py build\n'],
    },
    'lines that end in CRLF': {
      file: 'FROM python:3.12\r\nENV «PYTHONDONTWRITEBYTECODE=NO»\r\nRUN id\r\n',
      suggested: [
        'FROM python:3.12\r\nRUN id\r\n',
        'FROM python:3.12\r\nENV PYTHONDONTWRITEBYTECODE=0\r\nRUN id\r\n',
      ],
    },
    'the escape character of Windows': {
      file: '# escape=`\nFROM python:3.12\nENV A=b `\n    «PYTHONDONTWRITEBYTECODE=no»\n',
      suggested: [
        '# escape=`\nFROM python:3.12\nENV A=b\n',
        '# escape=`\nFROM python:3.12\nENV A=b `\n    PYTHONDONTWRITEBYTECODE=0\n',
      ],
    },
  },
  silent: {
    one: 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n',
    'minus one, which is on as it says': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=-1\n',
    'zero, which is PYC005’s matter': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=0\n',
    'words for on': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=true\n',
    'any other text, which people write for on':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=x\n',
    'quotes inside quotes': `FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE="'no'"\n`,
    'an empty value': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=""\n',
    'a value that whoever builds chooses': lines(
      'FROM python:3.12',
      'ARG OFF=False',
      'ENV PYTHONDONTWRITEBYTECODE=$OFF',
    ),
    'a default in place of a variable of the base image':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=${OFF:-no}\n',
    'other variables': 'FROM python:3.12\nENV PYTHONUNBUFFERED=False\n',
  },
});
