import { testRule } from '../support/rule-cases.js';

testRule('legacy-env-format', {
  found: {
    'an = with spaces around it': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE = 1»\n',
      severity: 'error',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
      message:
        'This sets `PYTHONDONTWRITEBYTECODE` to `= 1`, the `=` included. Write `PYTHONDONTWRITEBYTECODE=1`, without spaces.',
    },
    'one plain word': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE 1»\n',
      fixed: 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n',
      message:
        '`ENV NAME value` takes the whole rest of the line for the value. Write `PYTHONDONTWRITEBYTECODE=…`.',
    },
    'tabs and many blanks': {
      file: 'FROM python:3.12\nenv\t«PYTHONPYCACHEPREFIX \t /tmp/p»  \n',
      fixed: 'FROM python:3.12\nenv\tPYTHONPYCACHEPREFIX=/tmp/p  \n',
    },
    'a value on a continued line': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE \\\n    1»\nRUN id\n',
      fixed: 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN id\n',
    },
    'a comment between name and value, which a fix would lose': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE \\\n    # why\n    1»\n',
    },
    'a value that a continuation breaks': {
      file: 'FROM python:3.12\nENV «PYTHONPYCACHEPREFIX /tm\\\np»\n',
      fixed: 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/tm\\\np\n',
    },
    'several words, which need quotes': {
      file: 'FROM python:3.12\nENV «PYTHONPYCACHEPREFIX /my cache»\n',
      suggested: ['FROM python:3.12\nENV PYTHONPYCACHEPREFIX="/my cache"\n'],
    },
    'variables and quotes, of which the format keeps some': {
      file: 'FROM python:3.12\nENV «PYTHONPYCACHEPREFIX "/my cache"/$X»\n',
    },
    'a second name that is swallowed': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE 1 PYTHONUNBUFFERED 1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1\n'],
      severity: 'error',
      message:
        'This sets `PYTHONDONTWRITEBYTECODE` to `1 PYTHONUNBUFFERED 1`, and `PYTHONUNBUFFERED` not at all. Write `NAME=value` for each.',
    },
    'our name swallowed by another': {
      file: 'FROM python:3.12\nENV «PYTHONUNBUFFERED 1 PIP_COMPILE 0 LANG C.UTF-8»\n',
      suggested: ['FROM python:3.12\nENV PYTHONUNBUFFERED=1 PIP_COMPILE=0 LANG=C.UTF-8\n'],
      severity: 'error',
      message:
        'This sets `PYTHONUNBUFFERED` to `1 PIP_COMPILE 0 LANG C.UTF-8`, and `PIP_COMPILE` not at all. Write `NAME=value` for each.',
    },
    'a second name on a continued line, its comment kept': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE 1 \\\n    # logs\n    PYTHONUNBUFFERED  1»\nRUN id\n',
      suggested: [
        'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1 \\\n    # logs\n    PYTHONUNBUFFERED=1\nRUN id\n',
      ],
      severity: 'error',
    },
    'a second name with an equals sign': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECODE 1 PYTHONUNBUFFERED=1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1\n'],
      severity: 'error',
    },
    Windows: {
      file: '# escape=`\r\nFROM python:3.12\r\nENV «PYTHONDONTWRITEBYTECODE `\r\n  1»\r\n',
      fixed: '# escape=`\r\nFROM python:3.12\r\nENV PYTHONDONTWRITEBYTECODE=1\r\n',
    },
    'every stage': {
      file: 'FROM python:3.12 AS a\nENV «UV_COMPILE_BYTECODE 1»\nFROM alpine\nENV «PIP_COMPILE 0»\n',
      fixed: 'FROM python:3.12 AS a\nENV UV_COMPILE_BYTECODE=1\nFROM alpine\nENV PIP_COMPILE=0\n',
    },
  },
  silent: {
    'the format with equals signs': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1 A=b\n',
    'other variables': 'FROM python:3.12\nENV LANG C.UTF-8\n',
    'other variables, with text that is like a name':
      'FROM python:3.12\nENV MESSAGE set PYTHONDONTWRITEBYTECODE to 1\n',
    ARG: 'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE\n',
    LABEL: 'FROM python:3.12\nLABEL PYTHONDONTWRITEBYTECODE 1\n',
  },
});
