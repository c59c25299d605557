import { testRule } from '../support/rule-cases.js';

const RELATIVE =
  'is relative to wherever Python is started, which need not be WORKDIR. Write an absolute path.';
const UNEXPANDED =
  'is not expanded here: Python makes a directory of that name. Write an absolute path.';

testRule('relative-prefix', {
  found: {
    'a relative path': {
      file: 'FROM python:3.12\nWORKDIR /app\nENV A=b «PYTHONPYCACHEPREFIX=.cache/pyc»\n',
      message: `\`.cache/pyc\` ${RELATIVE}`,
    },
    'a tilde': {
      file: 'FROM python:3.12\nENV «PYTHONPYCACHEPREFIX=~/pyc»\n',
      severity: 'error',
      message: `\`~\` ${UNEXPANDED}`,
    },
    'a variable that Docker is kept from replacing': {
      file: "FROM python:3.12\nENV «PYTHONPYCACHEPREFIX='$HOME/pyc'»\n",
      severity: 'error',
      message: `\`$HOME\` ${UNEXPANDED}`,
    },
    'the old format': { file: 'FROM python:3.12\nENV «PYTHONPYCACHEPREFIX pyc»\n' },
    'a value that another variable gives': {
      file: 'FROM python:3.12\nENV CACHE=pyc\nENV «PYTHONPYCACHEPREFIX=${CACHE}/x»\n',
      message: `\`pyc/x\` ${RELATIVE}`,
    },
    'a build argument’s default': { file: 'FROM python:3.12\nARG «PYTHONPYCACHEPREFIX=./pyc»\n' },
  },
  silent: {
    'an absolute path': 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/var/cache/pycache\n',
    'absolute paths of Windows':
      '# escape=`\nFROM python:3.12-windowsservercore\nENV PYTHONPYCACHEPREFIX=C:\\pyc\n',
    'no value': 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=\n',
    'a variable of which nothing is known': 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=$HOME/pyc\n',
    'a value that whoever builds chooses':
      'FROM python:3.12\nARG DIR=pyc\nENV PYTHONPYCACHEPREFIX=$DIR\n',
    'a tilde that a shell expands, and a path that a shell’s own directory makes absolute':
      'FROM python:3.12\nRUN PYTHONPYCACHEPREFIX=~/pyc python -m a && PYTHONPYCACHEPREFIX=pyc python -m a\n',
    'other variables': 'FROM python:3.12\nENV PYTHONUSERBASE=~/.local\n',
  },
});
