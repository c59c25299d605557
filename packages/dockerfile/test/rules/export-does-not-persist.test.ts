import { testRule } from '../support/rule-cases.js';

testRule('export-does-not-persist', {
  found: {
    'an export alone': {
      file: 'FROM python:3.12\nRUN export «PYTHONDONTWRITEBYTECODE=1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
      message:
        'This RUN sets `PYTHONDONTWRITEBYTECODE` for itself alone, and ends. Write `ENV PYTHONDONTWRITEBYTECODE=1`.',
    },
    'an assignment alone': {
      file: 'FROM python:3.12\nRUN «PYTHONPYCACHEPREFIX=/tmp/p»\n',
      suggested: ['FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/tmp/p\n'],
    },
    'several in one export': {
      file: 'FROM python:3.12\nRUN export PYTHONUNBUFFERED=1 «PYTHONDONTWRITEBYTECODE=1»\n',
      suggested: ['FROM python:3.12\nENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'several exports': {
      file: 'FROM python:3.12\nRUN set -e; export A=b && \\\n    export «PIP_COMPILE=0» && \\\n    export UV_COMPILE_BYTECODE=0\n',
      suggested: ['FROM python:3.12\nENV A=b PIP_COMPILE=0 UV_COMPILE_BYTECODE=0\n'],
    },
    'quotes that the value does not need': {
      file: `FROM python:3.12\nRUN export «PYTHONDONTWRITEBYTECODE="1"»\n`,
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'a value that the shell computes, without a suggestion': {
      file: 'FROM python:3.12\nRUN export «PYTHONPYCACHEPREFIX=$HOME/p»\n',
      message:
        'This RUN sets `PYTHONPYCACHEPREFIX` for itself alone, and ends. Write `ENV PYTHONPYCACHEPREFIX=…`.',
    },
    'a value with blanks among several, without a suggestion': {
      file: `FROM python:3.12\nRUN export «PYTHONDONTWRITEBYTECODE=1» A='b c'\n`,
    },
    'a heredoc': {
      file: 'FROM python:3.12\nRUN <<EOF\nexport «PYTHONDONTWRITEBYTECODE=1»\nEOF\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'a script in the JSON form': {
      file: 'FROM python:3.12\nRUN ["bash", "-c", "export «PYTHONDONTWRITEBYTECODE=1»"]\n',
      suggested: ['FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n'],
    },
    'continued lines with a comment, which is left where it is': {
      file: 'FROM python:3.12\nRUN \\\n    # why\n    export «PYTHONDONTWRITEBYTECODE=1»\n',
    },
  },
  silent: {
    'an export that something follows':
      'FROM python:3.12\nRUN export PYTHONDONTWRITEBYTECODE=1 && python setup.py build\n',
    'an assignment before a command':
      'FROM python:3.12\nRUN PYTHONDONTWRITEBYTECODE=1 python setup.py build\n',
    'an export that a file gets':
      'FROM python:3.12\nRUN echo "export PYTHONDONTWRITEBYTECODE=1" >> ~/.bashrc\n',
    'other variables': 'FROM python:3.12\nRUN export PATH=/opt/venv/bin:$PATH\n',
    'an ENV': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n',
    'an export in CMD, which is there for what follows':
      'FROM python:3.12\nCMD export PYTHONDONTWRITEBYTECODE=1; exec python app.py\n',
    'an export under a condition':
      'FROM python:3.12\nRUN if [ -f a ]; then export PYTHONDONTWRITEBYTECODE=1; . ./a; fi\n',
    PowerShell:
      'FROM python:3.12-windowsservercore\nSHELL ["powershell"]\nRUN export PYTHONDONTWRITEBYTECODE=1\n',
  },
});
