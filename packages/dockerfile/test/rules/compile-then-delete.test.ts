import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

testRule('compile-then-delete', {
  found: {
    'compileall, then the same directory': {
      file: lines(
        'FROM python:3.12',
        'RUN python -m compileall -q /app',
        "RUN «find /app -name '*.pyc' -delete»",
      ),
      message: 'This deletes what `compileall` has compiled. Take one of the two away.',
    },
    'both in one RUN': {
      file: "FROM python:3.12\nRUN python -m compileall /app && «find / -name '*.pyc' -delete»\n",
    },
    'compileall without paths, then packages': {
      file: lines(
        'FROM python:3.12',
        'RUN python -m compileall',
        'RUN «find /usr/local/lib/python3.12/site-packages -name __pycache__ -exec rm -r {} +»',
      ),
    },
    py_compile: {
      file: lines(
        'FROM python:3.12',
        'WORKDIR /app',
        'RUN python -m py_compile main.py',
        'RUN «rm -rf __pycache__»',
      ),
      message: 'This deletes what `py_compile` has compiled. Take one of the two away.',
    },
    'uv’s variable': {
      file: lines(
        'FROM python:3.12',
        'ENV UV_COMPILE_BYTECODE=1',
        'WORKDIR /app',
        'RUN uv sync --frozen',
        'RUN «find /app -name __pycache__ -exec rm -rf {} +»',
      ),
      message: 'This deletes what uv has compiled. Take one of the two away.',
    },
    'uv’s option': {
      file: "FROM python:3.12\nRUN uv pip install --system --compile-bytecode a\nRUN «find / -name '*.pyc' -delete»\n",
    },
    'uv’s variable before its command': {
      file: "FROM python:3.12\nRUN UV_COMPILE_BYTECODE=1 uv sync; «find / -name '*.pyc' -delete»\n",
    },
    'the stage that this one is built on': {
      file: lines(
        'FROM python:3.12 AS base',
        'RUN python -m compileall /app',
        'FROM base',
        "RUN «find /app -name '*.pyc' -delete»",
      ),
    },
    'a stage whose result is copied': {
      file: lines(
        'FROM python:3.12 AS build',
        'RUN python -m compileall /app',
        "RUN «find /app -name '*.pyc' -delete»",
        'FROM python:3.12',
        'COPY --from=build /app /app',
      ),
    },
  },
  silent: {
    'another directory':
      "FROM python:3.12\nRUN python -m compileall /app\nRUN find /srv/tests -name '*.pyc' -delete\n",
    'a directory beside, whose name begins alike':
      "FROM python:3.12\nRUN python -m compileall /app2\nRUN find /app -name '*.pyc' -delete\n",
    'a deletion before': lines(
      'FROM python:3.12',
      "RUN find / -name '*.pyc' -delete",
      'RUN python -m compileall /app',
    ),
    'a deletion before in the same RUN':
      "FROM python:3.12\nRUN find / -name '*.pyc' -delete && python -m compileall /app\n",
    'uv that was not told': lines(
      'FROM python:3.12',
      'WORKDIR /app',
      'RUN uv sync',
      'RUN find /app -name __pycache__ -exec rm -rf {} +',
    ),
    'uv’s variable switched off':
      "FROM python:3.12\nENV UV_COMPILE_BYTECODE=0\nRUN uv sync\nRUN find / -name '*.pyc' -delete\n",
    'pip, which is PYC008’s matter':
      "FROM python:3.12\nRUN pip install a\nRUN find / -name '*.pyc' -delete\n",
    'two stages that have nothing to do with each other': lines(
      'FROM python:3.12 AS one',
      'RUN python -m compileall /app',
      'FROM python:3.12',
      "RUN find /app -name '*.pyc' -delete",
    ),
    'directories that are not known':
      "FROM python:3.12\nRUN python -m compileall $A\nRUN find /app -name '*.pyc' -delete\n",
  },
});
