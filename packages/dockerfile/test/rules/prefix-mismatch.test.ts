import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

const PREFIX = 'ENV PYTHONPYCACHEPREFIX=/var/cache/pycache';

testRule('prefix-mismatch', {
  found: {
    'a prefix that is set after the compilation': {
      file: lines('FROM python:3.12', 'RUN «python -m compileall /app»', PREFIX),
      message:
        'The image sets `PYTHONPYCACHEPREFIX`, and this compiles without it: Python will not read the result. Set it before this RUN, or compile with it.',
    },
    'a prefix that the stage which compiles does not have': {
      file: lines(
        'FROM python:3.12 AS build',
        'RUN «python -m compileall /app» && true',
        'FROM python:3.12',
        PREFIX,
        'COPY --from=build /app /app',
      ),
    },
    uv: {
      file: lines(
        'FROM python:3.12',
        'ENV UV_COMPILE_BYTECODE=1',
        'RUN «uv sync --frozen»',
        PREFIX,
      ),
    },
    'optimization that the compilation knows nothing of': {
      file: lines('FROM python:3.12', 'RUN «python -m compileall /app»', 'ENV PYTHONOPTIMIZE=1'),
      message:
        'The image sets `PYTHONOPTIMIZE`, and this compiles without it: Python will not read the result. Set it before this RUN, or compile with it.',
    },
    'optimization that only the command asks for': {
      file: lines(
        'FROM python:3.12',
        'RUN «python -m compileall /app»',
        'CMD ["python", "-OO", "-m", "app"]',
      ),
      message:
        'The image runs Python with `-OO`, and this compiles without it: Python will not read the result. Compile with it, or with `compileall -o`.',
    },
    'a heredoc': {
      file: lines('FROM python:3.12', 'RUN <<EOF', '«python -m compileall /app»', 'EOF', PREFIX),
    },
    'the JSON form': {
      file: lines('FROM python:3.12', 'RUN «["python", "-m", "compileall", "/app"]»', PREFIX),
    },
  },
  silent: {
    'a prefix set before': lines('FROM python:3.12', PREFIX, 'RUN python -m compileall /app'),
    'a prefix set in both stages': lines(
      'FROM python:3.12 AS build',
      PREFIX,
      'RUN python -m compileall /app',
      'FROM python:3.12',
      PREFIX,
      'COPY --from=build /var/cache/pycache /var/cache/pycache',
    ),
    'a prefix before the command': lines(
      'FROM python:3.12',
      'RUN PYTHONPYCACHEPREFIX=/var/cache/pycache python -m compileall /app',
      PREFIX,
    ),
    'a prefix exported before': lines(
      'FROM python:3.12',
      'RUN export PYTHONPYCACHEPREFIX=/var/cache/pycache && python -m compileall /app',
      PREFIX,
    ),
    'the option for a prefix': lines(
      'FROM python:3.12',
      'RUN python -X pycache_prefix=/var/cache/pycache -m compileall /app',
      PREFIX,
    ),
    'no prefix': lines('FROM python:3.12', 'RUN python -m compileall /app'),
    'no compilation': lines('FROM python:3.12', 'RUN pip install flask', PREFIX),
    'a prefix taken back': lines(
      'FROM python:3.12',
      'RUN python -m compileall /app',
      'ENV PYTHONPYCACHEPREFIX=',
    ),
    'a prefix of the stage before, which the last one does not inherit': lines(
      'FROM python:3.12 AS build',
      'RUN python -m compileall /app',
      PREFIX,
      'FROM python:3.12',
      'COPY --from=build /app /app',
    ),
    'levels that compileall is told': lines(
      'FROM python:3.12',
      'RUN python -m compileall -o 0 -o 1 /app',
      'ENV PYTHONOPTIMIZE=1',
    ),
    'a Python that compiles optimized': lines(
      'FROM python:3.12',
      'RUN python -O -m compileall /app',
      'ENV PYTHONOPTIMIZE=1',
      'CMD ["python", "-O", "app.py"]',
    ),
    'bytecode beside the sources and a prefix set afterwards': lines(
      'FROM python:3.12',
      "RUN python -m compileall -qb . && find . -name '*.py' -delete",
      PREFIX,
    ),
    'bytecode beside the sources that is named to an optimized Python': lines(
      'FROM python:3.12',
      'RUN python -m compileall -b .',
      'CMD ["python", "-O", "app.pyc"]',
    ),
    'no optimization': lines(
      'FROM python:3.12',
      'RUN python -m compileall /app',
      'ENV PYTHONOPTIMIZE=0',
    ),
    'a stage that nothing is copied from': lines(
      'FROM python:3.12 AS test',
      'RUN python -m compileall /app',
      'FROM python:3.12',
      PREFIX,
    ),
  },
});
