import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

const INSTALLED = 'FROM python:3.12\nRUN pip install flask\n';

testRule('delete-in-later-layer', {
  found: {
    'a deletion after the RUN that installs': {
      file: `${INSTALLED}RUN «find / -name '*.pyc' -delete»\n`,
      message:
        'This deletes in a later layer what `pip install` has left in an earlier one, which the image keeps. Install with `--no-compile`, or delete in the same RUN.',
    },
    'directories, by find and rm': {
      file: `${INSTALLED}RUN «find /usr/local -type d -name __pycache__ -exec rm -rf {} +»\n`,
    },
    'a pipe': {
      file: `${INSTALLED}RUN «find /usr/local/lib -name '__pycache__'» | xargs rm -rf\n`,
    },
    'files that rm is given': {
      file: `${INSTALLED}RUN «rm -rf /usr/local/lib/python3.12/site-packages/__pycache__»\n`,
    },
    'a deletion beside other tidying': {
      file: `${INSTALLED}RUN apt-get clean && «find /usr -name '*.py[co]' -delete» && rm -rf /tmp/x\n`,
    },
    'a virtual environment below the working directory': {
      file: lines(
        'FROM python:3.12',
        'WORKDIR /app',
        'RUN .venv/bin/pip install flask',
        "RUN «find .venv -name '*.pyc' -delete»",
      ),
    },
    'an install in the stage that this one is built on': {
      file: lines(
        'FROM python:3.12 AS base',
        'RUN pip install flask',
        'FROM base',
        "RUN «find / -name '*.pyc' -delete»",
      ),
    },
    'a heredoc': {
      file: `${INSTALLED}RUN <<EOF\n«find / -name '*.pyc' -delete»\nEOF\n`,
    },
    'a working directory that a variable gives': {
      file: lines(
        'FROM python:3.12',
        'ENV VENV=/opt/venv',
        'RUN $VENV/bin/pip install a && pip install b',
        'WORKDIR ${VENV}',
        "RUN «find . -name '*.pyc' -delete»",
      ),
    },
  },
  silent: {
    'a RUN that also builds Python, whose own files it deletes':
      "FROM debian\nRUN pip install x\nRUN wget python.tgz && make install && find /usr/local -name '*.pyc' -delete\n",
    'a deletion in the same RUN': `FROM python:3.12\nRUN pip install a && find / -name '*.pyc' -delete\n`,
    'bytecode of the base image': "FROM python:3.12\nRUN find / -name '*.pyc' -delete\n",
    'an install that compiles nothing': `FROM python:3.12\nRUN pip install --no-compile a\nRUN find / -name '*.pyc' -delete\n`,
    'PIP_COMPILE, which decides': `FROM python:3.12\nENV PIP_COMPILE=0\nRUN pip install a\nRUN find / -name '*.pyc' -delete\n`,
    'a stage of which only files are copied': lines(
      'FROM python:3.12 AS build',
      'RUN pip install --target=/p a',
      "RUN find / -name '*.pyc' -delete",
      'FROM python:3.12',
      'COPY --from=build /p /p',
    ),
    'a directory without packages': `${INSTALLED}RUN find /srv/code -name '*.pyc' -delete\n`,
    'a cache that pip was given': `FROM python:3.12\nRUN --mount=type=cache,target=/root/.cache/pip pip install a\nRUN rm -rf /root/.cache/pip/__pycache__\n`,
    'a mount that the deletion is in': `${INSTALLED}RUN --mount=type=cache,target=/opt/venv find /opt/venv -name '*.pyc' -delete\n`,
    'packages that are all in a mount': lines(
      'FROM python:3.12',
      'RUN --mount=type=cache,target=/opt/venv /opt/venv/bin/pip install a',
      "RUN find /opt/venv -name '*.pyc' -delete",
    ),
    'a directory that is not known': `${INSTALLED}RUN find $DIRECTORY -name '*.pyc' -delete\n`,
    'a RUN that writes bytecode itself': `${INSTALLED}RUN python setup.py test && find / -name '*.pyc' -delete\n`,
    'files that are no bytecode': `${INSTALLED}RUN find / -name '*.log' -delete\n`,
    'files that are kept': `${INSTALLED}RUN find / -not -name '*.pyc' -delete\n`,
    'a listing': `${INSTALLED}RUN find / -name '*.pyc'\n`,
  },
});
