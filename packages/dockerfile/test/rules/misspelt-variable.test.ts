import { testRule } from '../support/rule-cases.js';

testRule('misspelt-variable', {
  found: {
    underscores: {
      file: 'FROM python:3.12\nENV «PYTHON_DONT_WRITE_BYTECODE=1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
      message: 'Nothing reads `PYTHON_DONT_WRITE_BYTECODE`. Write `PYTHONDONTWRITEBYTECODE`.',
    },
    'lower case': {
      file: 'FROM python:3.12\nENV «pythondontwritebytecode=1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'letters left out, in the old format': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTCODE 1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE 1\n'],
    },
    'the prefix, its quoted value kept as it is': {
      file: 'FROM python:3.12\nENV A=b «PYTHON_PYCACHE_PREFIX="/var/my cache"» C=d\n',
      suggested: ['FROM python:3.12\nENV A=b PYTHONPYCACHEPREFIX="/var/my cache" C=d\n'],
    },
    'a value that is not known': {
      file: 'FROM python:3.12\nARG X\nENV «UV_COMPILE_BYTE_CODE=${X}»\n',
      suggested: ['FROM python:3.12\nARG X\nENV UV_COMPILE_BYTECODE=${X}\n'],
    },
    'a build argument and a command’s own variable': {
      file: 'FROM python:3.12\nARG «PYTHONDONTWRITECODE=1»\nRUN «PYTHONDONTWRITECODE=$(id -u)» python a.py\n',
      suggested: [
        'FROM python:3.12\nARG PYTHONDONTWRITEBYTECODE=1\nRUN PYTHONDONTWRITECODE=$(id -u) python a.py\n',
      ],
    },
    'several, in the order of the file': {
      file: 'FROM python:3.12\nENV «UV_COMPILEBYTECODE=1»\nENV «PYTHON_DONT_WRITE_BYTECODE=1»\n',
      suggested: [
        'FROM python:3.12\nENV UV_COMPILE_BYTECODE=1\nENV PYTHON_DONT_WRITE_BYTECODE=1\n',
      ],
    },
    'a name broken by a continuation, without a suggestion': {
      file: 'FROM python:3.12\nENV «PYTHON_DONT_\\\nWRITE_BYTECODE=1»\n',
    },
    'a name that the right one begins with, which the file reads': {
      file: 'FROM python:3.12\nENV «PYTHONDONTWRITEBYTECOD=1»\nRUN echo $PYTHONDONTWRITEBYTECODE ${PYTHONDONTWRITEBYTECODE}\n',
      suggested: [
        'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN echo $PYTHONDONTWRITEBYTECODE ${PYTHONDONTWRITEBYTECODE}\n',
      ],
    },
  },
  silent: {
    'the right names':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONPYCACHEPREFIX=/p UV_COMPILE_BYTECODE=1\n',
    'names that are like them and may be read by something':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE2=1 MY_PYTHONDONTWRITEBYTECODE=1\n',
    'a name that the file itself reads':
      'FROM python:3.12\nARG PYTHON_DONT_WRITE_BYTECODE=1\nENV PYTHONDONTWRITEBYTECODE=${PYTHON_DONT_WRITE_BYTECODE}\n',
    'a build argument that is only named': 'FROM python:3.12\nARG PYTHON_DONT_WRITE_BYTECODE\n',
    'a label and a comment':
      'FROM python:3.12\nLABEL PYTHON_DONT_WRITE_BYTECODE=1\n# ENV PYTHON_DONT_WRITE_BYTECODE=1\n',
  },
});
