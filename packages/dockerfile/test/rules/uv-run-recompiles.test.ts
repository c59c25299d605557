import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

const ON = 'FROM python:3.12\nENV UV_COMPILE_BYTECODE=1\n';

testRule('uv-run-recompiles', {
  found: {
    'the JSON form': {
      file: `${ON}CMD «["uv", "run", "app.py"]»\n`,
      message:
        '`uv run` compiles all packages again at each start, because `UV_COMPILE_BYTECODE` is set. Call the program in `.venv/bin` itself, or add `--no-sync`.',
    },
    'the shell’s form and options before the subcommand': {
      file: `${ON}ENTRYPOINT «/bin/uv --directory /app run --frozen gunicorn app»\n`,
    },
    'a command that an init and another user lead to': {
      file: `${ON}CMD «["tini", "--", "gosu", "app", "uv", "run", "python", "app.py"]»\n`,
    },
    'a command that exec runs': { file: `${ON}CMD «exec uv run app.py»\n` },
    'the stage that the last one is built on': {
      file: lines(
        'FROM python:3.12 AS base',
        'ENV UV_COMPILE_BYTECODE=true',
        'CMD «["uv", "run", "app.py"]»',
        'FROM base',
      ),
    },
    'a default in place of a build argument': {
      file: lines(
        'FROM python:3.12',
        'ARG COMPILE',
        'ENV UV_COMPILE_BYTECODE=${COMPILE:-1}',
        'CMD «["uv", "run", "app.py"]»',
      ),
    },
  },
  silent: {
    'no variable': 'FROM python:3.12\nCMD ["uv", "run", "app.py"]\n',
    'a variable that is off':
      'FROM python:3.12\nENV UV_COMPILE_BYTECODE=0\nCMD ["uv", "run", "app.py"]\n',
    '--no-sync': `${ON}CMD ["uv", "run", "--no-sync", "app.py"]\n`,
    UV_NO_SYNC: `${ON}ENV UV_NO_SYNC=1\nCMD ["uv", "run", "app.py"]\n`,
    'the program itself': `${ON}CMD ["/app/.venv/bin/gunicorn", "app"]\n`,
    'another subcommand': `${ON}CMD ["uv", "tool", "run", "ruff"]\n`,
    'an argument of another program': `${ON}CMD ["echo", "run"]\n`,
    'a RUN': `${ON}RUN uv run manage.py collectstatic\n`,
    'a variable of the command that switches it off': `${ON}CMD UV_COMPILE_BYTECODE=0 uv run app.py\n`,
    'a command that a later one replaces': `${ON}CMD ["uv", "run", "a.py"]\nCMD ["python", "a.py"]\n`,
    'a variable of another stage': lines(
      'FROM python:3.12 AS build',
      'ENV UV_COMPILE_BYTECODE=1',
      'FROM python:3.12',
      'CMD ["uv", "run", "app.py"]',
    ),
  },
});
