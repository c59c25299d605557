import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

const ON = 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n';

testRule('isolated-ignores-env', {
  found: {
    'the JSON form': {
      file: `${ON}CMD ["python", «"-I"», "app.py"]\n`,
      fixed: `${ON}CMD ["python", "-B", "-I", "app.py"]\n`,
      message: 'With `-I` Python does not read `PYTHONDONTWRITEBYTECODE`. Add `-B`.',
    },
    'the JSON form without blanks': {
      file: `${ON}ENTRYPOINT ["/usr/bin/python3",«"-E"»,"-m","app"]\n`,
      fixed: `${ON}ENTRYPOINT ["/usr/bin/python3","-B", "-E","-m","app"]\n`,
    },
    'a cluster of options': {
      file: `${ON}CMD ["python3.12", "-u", «"-sE"», "-m", "app"]\n`,
      fixed: `${ON}CMD ["python3.12", "-u", "-B", "-sE", "-m", "app"]\n`,
    },
    'a cluster that ends in -m or -c, which what follows belongs to': {
      file: `${ON}CMD ["python", «"-Ic"», "import app"]\n`,
      fixed: `${ON}CMD ["python", "-B", "-Ic", "import app"]\n`,
    },
    'the shell’s form': {
      file: `${ON}CMD exec python «-I» app.py\n`,
      fixed: `${ON}CMD exec python -B -I app.py\n`,
    },
    'continued lines': {
      file: `${ON}CMD [ \\\n  "python", \\\n  «"-I"», \\\n  "app.py" \\\n]\n`,
      fixed: `${ON}CMD [ \\\n  "python", \\\n  "-B", "-I", \\\n  "app.py" \\\n]\n`,
    },
    'the command of the stage that the last one is built on': {
      file: lines(
        'FROM python:3.12 AS base',
        'ENTRYPOINT ["python", «"-I"», "-m", "app"]',
        'FROM base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
      ),
      fixed: lines(
        'FROM python:3.12 AS base',
        'ENTRYPOINT ["python", "-B", "-I", "-m", "app"]',
        'FROM base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
      ),
    },
    'a prefix, for which there is another option': {
      file: 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/tmp/p\nCMD ["python", «"-I"», "app.py"]\n',
      message: 'With `-I` Python does not read `PYTHONPYCACHEPREFIX`. Add `-X pycache_prefix=…`.',
    },
    'a base image that sets the variable': {
      file: 'FROM tiangolo/uvicorn-gunicorn:python3.11\nCMD ["python", «"-I"», "a.py"]\n',
      fixed: 'FROM tiangolo/uvicorn-gunicorn:python3.11\nCMD ["python", "-B", "-I", "a.py"]\n',
    },
    'a string with escapes': {
      file: `${ON}CMD ["python", «"\\u002dI"», "app.py"]\n`,
      fixed: `${ON}CMD ["python", "-B", "\\u002dI", "app.py"]\n`,
    },
    'an inherited ENTRYPOINT, and an inherited command of the same stage': {
      file: lines(
        'FROM python:3.12 AS base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'CMD ["python", «"-I"», "app.py"]',
        'ENTRYPOINT ["run"]',
        'FROM base',
      ),
      fixed: lines(
        'FROM python:3.12 AS base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'CMD ["python", "-B", "-I", "app.py"]',
        'ENTRYPOINT ["run"]',
        'FROM base',
      ),
    },
    'an init that starts Python': {
      file: `${ON}ENTRYPOINT ["/usr/bin/tini", "-g", "--", "gosu", "app", "python", «"-I"», "app.py"]\n`,
      fixed: `${ON}ENTRYPOINT ["/usr/bin/tini", "-g", "--", "gosu", "app", "python", "-B", "-I", "app.py"]\n`,
    },
    'a command after an inherited ENTRYPOINT': {
      file: lines(
        'FROM python:3.12 AS base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'ENTRYPOINT ["run"]',
        'FROM base',
        'CMD ["python", «"-I"», "app.py"]',
      ),
      fixed: lines(
        'FROM python:3.12 AS base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'ENTRYPOINT ["run"]',
        'FROM base',
        'CMD ["python", "-B", "-I", "app.py"]',
      ),
    },
  },
  silent: {
    '-B beside it': `${ON}CMD ["python", "-I", "-B", "app.py"]\n`,
    '-B in the same cluster': `${ON}CMD ["python", "-IB", "app.py"]\n`,
    'other options': `${ON}CMD ["python", "-s", "-O", "app.py"]\n`,
    'options of the program': `${ON}CMD ["python", "app.py", "-I"]\nENTRYPOINT ["python", "-m", "app", "-E"]\n`,
    'letters after -W and -X, which are values': `${ON}CMD ["python", "-WI", "-XE", "app.py"]\n`,
    'no variable': 'FROM python:3.12\nCMD ["python", "-I", "app.py"]\n',
    'a variable that is off':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=0\nCMD ["python", "-I", "app.py"]\n',
    'the option for a prefix':
      'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/p\nCMD ["python", "-I", "-X", "pycache_prefix=/p", "a.py"]\n',
    'other programs': `${ON}CMD ["gunicorn", "-I", "app"]\n`,
    'a RUN, which is over when the container runs': `${ON}RUN python -I setup.py\n`,
    'a command that a later one replaces': `${ON}CMD ["python", "-I", "a.py"]\nCMD ["python", "a.py"]\n`,
    'an inherited command that an ENTRYPOINT takes away': lines(
      'FROM python:3.12 AS base',
      'ENV PYTHONDONTWRITEBYTECODE=1',
      'CMD ["python", "-I", "app.py"]',
      'FROM base',
      'ENTRYPOINT ["gunicorn", "app"]',
    ),
    'the command of a stage that is not run': lines(
      'FROM python:3.12 AS build',
      'ENV PYTHONDONTWRITEBYTECODE=1',
      'CMD ["python", "-I", "app.py"]',
      'FROM python:3.12',
      'ENV PYTHONDONTWRITEBYTECODE=1',
    ),
  },
});
