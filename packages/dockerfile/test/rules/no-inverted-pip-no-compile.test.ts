import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

testRule('no-inverted-pip-no-compile', {
  found: {
    'the variable set to 1, which makes pip compile': {
      file: 'FROM python:3.12\nENV «PIP_NO_COMPILE=1»\n',
      suggested: ['FROM python:3.12\nENV PIP_COMPILE=0\n'],
      message:
        '`PIP_NO_COMPILE=1` makes pip compile: the variable is inverted. Write `PIP_COMPILE=0` to stop it.',
    },
    'the variable set to 0, which may have been meant either way': {
      file: 'FROM python:3.12\nENV «PIP_NO_COMPILE=0»\n',
      suggested: ['FROM python:3.12\nENV PIP_COMPILE=0\n', 'FROM python:3.12\nENV PIP_COMPILE=1\n'],
      message:
        '`PIP_NO_COMPILE=0` stops pip from compiling, though it reads as the opposite. Write `PIP_COMPILE=0`, or `PIP_COMPILE=1` if it was meant to compile.',
    },
    'a value that pip cannot read': {
      file: 'FROM python:3.12\nENV «PIP_NO_COMPILE=never»\n',
      suggested: ['FROM python:3.12\nENV PIP_COMPILE=0\n'],
      message: 'pip stops with an error at `PIP_NO_COMPILE=never`. Write `PIP_COMPILE=0`.',
    },
    'words that pip takes for true, in any case': {
      file: 'FROM python:3.12\nENV «PIP_NO_COMPILE=Yes»\n',
      suggested: ['FROM python:3.12\nENV PIP_COMPILE=0\n'],
    },
    'a quoted value': {
      file: 'FROM python:3.12\nENV A=b «PIP_NO_COMPILE="true"» C=d\n',
      suggested: ['FROM python:3.12\nENV A=b PIP_COMPILE=0 C=d\n'],
    },
    'the old format': {
      file: 'FROM python:3.12\nENV «PIP_NO_COMPILE 1»\n',
      suggested: ['FROM python:3.12\nENV PIP_COMPILE=0\n'],
    },
    'one of several on continued lines': {
      file: lines(
        'FROM python:3.12',
        'ENV PYTHONUNBUFFERED=1 \\',
        '    # a comment between',
        '    «PIP_NO_COMPILE=1» \\',
        '    PIP_NO_CACHE_DIR=1',
      ),
      suggested: [
        lines(
          'FROM python:3.12',
          'ENV PYTHONUNBUFFERED=1 \\',
          '    # a comment between',
          '    PIP_COMPILE=0 \\',
          '    PIP_NO_CACHE_DIR=1',
        ),
      ],
    },
    'a build argument’s default': {
      file: 'FROM python:3.12\nARG «PIP_NO_COMPILE=1»\n',
      suggested: ['FROM python:3.12\nARG PIP_COMPILE=0\n'],
    },
    'a variable that a RUN gives to one command': {
      file: 'FROM python:3.12\nRUN «PIP_NO_COMPILE=1» pip install flask\n',
      suggested: ['FROM python:3.12\nRUN PIP_COMPILE=0 pip install flask\n'],
    },
    'a variable that a RUN exports': {
      file: 'FROM python:3.12\nRUN export «PIP_NO_COMPILE=1» && pip install flask\n',
      suggested: ['FROM python:3.12\nRUN export PIP_COMPILE=0 && pip install flask\n'],
    },
    'a variable in a heredoc': {
      file: 'FROM python:3.12\nRUN <<EOF\n«PIP_NO_COMPILE=1» pip install flask\nEOF\n',
      suggested: ['FROM python:3.12\nRUN <<EOF\nPIP_COMPILE=0 pip install flask\nEOF\n'],
    },
    'a variable in the script of a JSON array': {
      file: 'FROM python:3.12\nRUN ["sh", "-c", "«PIP_NO_COMPILE=1» pip install flask"]\n',
      suggested: ['FROM python:3.12\nRUN ["sh", "-c", "PIP_COMPILE=0 pip install flask"]\n'],
    },
    'a variable behind env and sudo': {
      file: 'FROM python:3.12\nRUN sudo env «PIP_NO_COMPILE=1» pip install flask\n',
      suggested: ['FROM python:3.12\nRUN sudo env PIP_COMPILE=0 pip install flask\n'],
    },
    'a value that another ENV gives': {
      file: 'FROM python:3.12\nENV ON=1\nENV «PIP_NO_COMPILE=$ON»\n',
      suggested: ['FROM python:3.12\nENV ON=1\nENV PIP_COMPILE=0\n'],
    },
    'a name broken by a continuation, without a suggestion': {
      file: 'FROM python:3.12\nENV «PIP_NO_\\\nCOMPILE=1»\n',
    },
    'every stage, one that nothing is copied from too': {
      file: lines(
        'FROM python:3.12 AS build',
        'ENV «PIP_NO_COMPILE=1»',
        'FROM build',
        'FROM alpine',
        'ENV «PIP_NO_COMPILE=1»',
      ),
      suggested: [
        lines(
          'FROM python:3.12 AS build',
          'ENV PIP_COMPILE=0',
          'FROM build',
          'FROM alpine',
          'ENV PIP_NO_COMPILE=1',
        ),
      ],
    },
    'a file for Windows': {
      file: '# escape=`\nFROM python:3.12-windowsservercore\nENV A=b `\n    «PIP_NO_COMPILE=1»\n',
      suggested: ['# escape=`\nFROM python:3.12-windowsservercore\nENV A=b `\n    PIP_COMPILE=0\n'],
    },
    'lines that end in CRLF': {
      file: 'FROM python:3.12\r\nENV «PIP_NO_COMPILE=1»\r\n',
      suggested: ['FROM python:3.12\r\nENV PIP_COMPILE=0\r\n'],
    },
  },
  silent: {
    'PIP_COMPILE, which does what it says': 'FROM python:3.12\nENV PIP_COMPILE=0\n',
    'a value that whoever builds chooses': lines(
      'FROM python:3.12',
      'ARG NO_COMPILE=1',
      'ENV PIP_NO_COMPILE=${NO_COMPILE}',
    ),
    'a value that the base image may set': 'FROM python:3.12\nENV PIP_NO_COMPILE=${X:-1}\n',
    'a build argument without a default': 'FROM python:3.12\nARG PIP_NO_COMPILE\n',
    'an empty value, which pip does not read': 'FROM python:3.12\nENV PIP_NO_COMPILE=\n',
    'a value that the shell computes': 'FROM python:3.12\nRUN PIP_NO_COMPILE=$(id -u) pip list\n',
    'text that is no assignment': 'FROM python:3.12\nRUN echo "PIP_NO_COMPILE=1"\n',
    'a shell that is not understood': lines(
      'FROM python:3.12-windowsservercore',
      'SHELL ["powershell", "-Command"]',
      'RUN PIP_NO_COMPILE=1 pip install flask',
    ),
    'a comment': 'FROM python:3.12\n# ENV PIP_NO_COMPILE=1\n',
  },
});
