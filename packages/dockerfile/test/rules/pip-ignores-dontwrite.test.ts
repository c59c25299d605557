import { lines } from '../support/marked.js';
import { testRule } from '../support/rule-cases.js';

const ON = 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\n';

testRule('pip-ignores-dontwrite', {
  found: {
    'an install under the variable': {
      file: `${ON}RUN pip «install» flask\n`,
      fixed: `${ON}RUN pip install --no-compile flask\n`,
      message:
        'pip compiles what it installs in spite of `PYTHONDONTWRITEBYTECODE`. Add `--no-compile`.',
    },
    'an install before the variable is set, for the image is the same': {
      file: 'FROM python:3.12\nRUN pip «install» flask\nENV PYTHONDONTWRITEBYTECODE=1\n',
      fixed:
        'FROM python:3.12\nRUN pip install --no-compile flask\nENV PYTHONDONTWRITEBYTECODE=1\n',
    },
    'every install of a RUN, and the same pip by its other names': {
      file: lines(
        ON.trimEnd(),
        'RUN pip3 «install» a && python3 -m pip «install» -U pip \\',
        '  ; /opt/venv/bin/pip --no-input «install» b || sudo -H pip3.12 «install» c',
      ),
      fixed: lines(
        ON.trimEnd(),
        'RUN pip3 install --no-compile a && python3 -m pip install --no-compile -U pip \\',
        '  ; /opt/venv/bin/pip --no-input install --no-compile b || sudo -H pip3.12 install --no-compile c',
      ),
    },
    'python -B, which pip does not heed either': {
      file: `${ON}RUN python -B -m pip «install» flask\n`,
      fixed: `${ON}RUN python -B -m pip install --no-compile flask\n`,
    },
    'the JSON form': {
      file: `${ON}RUN ["pip", «"install"», "flask"]\n`,
      fixed: `${ON}RUN ["pip", "install", "--no-compile", "flask"]\n`,
    },
    'a script in the JSON form': {
      file: `${ON}RUN ["sh", "-c", "pip «install» flask"]\n`,
      fixed: `${ON}RUN ["sh", "-c", "pip install --no-compile flask"]\n`,
    },
    'a script with escapes in the JSON form, without a fix': {
      file: `${ON}RUN ["sh", "-c", «"pip install \\"flask\\""»]\n`,
    },
    'a heredoc': {
      file: `${ON}RUN <<EOF\nset -e\npip «install» flask\nEOF\n`,
      fixed: `${ON}RUN <<EOF\nset -e\npip install --no-compile flask\nEOF\n`,
    },
    'a heredoc with tabs before its lines': {
      file: `${ON}RUN <<-"EOT" bash\n\tpip «install» flask\n\tEOT\n`,
      fixed: `${ON}RUN <<-"EOT" bash\n\tpip install --no-compile flask\n\tEOT\n`,
    },
    'a script that bash is told to run': {
      file: `${ON}RUN bash -c 'pip «install» flask'\n`,
      fixed: `${ON}RUN bash -c 'pip install --no-compile flask'\n`,
    },
    'a shell that is told': {
      file: `${ON}SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN pip «install» flask\n`,
      fixed: `${ON}SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN pip install --no-compile flask\n`,
    },
    'an install with mounts': {
      file: `${ON}RUN --mount=type=cache,target=/root/.cache/pip \\\n    pip «install» -r requirements.txt\n`,
      fixed: `${ON}RUN --mount=type=cache,target=/root/.cache/pip \\\n    pip install --no-compile -r requirements.txt\n`,
    },
    'an install inside loops and conditions': {
      file: `${ON}RUN if [ -f r.txt ]; then pip «install» -r r.txt; fi; for i in a b; do pip «install» "$i"; done\n`,
      fixed: `${ON}RUN if [ -f r.txt ]; then pip install --no-compile -r r.txt; fi; for i in a b; do pip install --no-compile "$i"; done\n`,
    },
    'continued lines with a comment between': {
      file: `${ON}RUN pip \\\n    # first\n    «install» \\\n    flask\n`,
      fixed: `${ON}RUN pip \\\n    # first\n    install --no-compile \\\n    flask\n`,
    },
    'a stage whose packages are copied': {
      file: lines(
        'FROM python:3.12 AS build',
        'RUN pip «install» --prefix=/install flask',
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'COPY --from=build /install /usr/local',
      ),
      fixed: lines(
        'FROM python:3.12 AS build',
        'RUN pip install --no-compile --prefix=/install flask',
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'COPY --from=build /install /usr/local',
      ),
    },
    'a stage that is copied from by its number': {
      file: lines(
        'FROM python:3.12',
        'RUN pip «install» flask',
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'COPY --from=0 /opt/venv /opt/venv',
      ),
      fixed: lines(
        'FROM python:3.12',
        'RUN pip install --no-compile flask',
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'COPY --from=0 /opt/venv /opt/venv',
      ),
    },
    'a stage that the last one is built on': {
      file: lines(
        'FROM python:3.12 AS base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'FROM base AS packages',
        'RUN pip «install» flask',
        'FROM packages',
        'COPY . .',
      ),
      fixed: lines(
        'FROM python:3.12 AS base',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'FROM base AS packages',
        'RUN pip install --no-compile flask',
        'FROM packages',
        'COPY . .',
      ),
    },
    'a FROM that a build argument names': {
      file: lines(
        'ARG TARGET=packages',
        'FROM python:3.12 AS packages',
        'RUN pip «install» flask',
        'FROM ${TARGET}',
        'ENV PYTHONDONTWRITEBYTECODE=1',
      ),
      fixed: lines(
        'ARG TARGET=packages',
        'FROM python:3.12 AS packages',
        'RUN pip install --no-compile flask',
        'FROM ${TARGET}',
        'ENV PYTHONDONTWRITEBYTECODE=1',
      ),
    },
    'a default in place of a build argument': {
      file: 'FROM python:3.12\nARG ON\nENV PYTHONDONTWRITEBYTECODE=${ON:-1}\nRUN pip «install» flask\n',
      fixed:
        'FROM python:3.12\nARG ON\nENV PYTHONDONTWRITEBYTECODE=${ON:-1}\nRUN pip install --no-compile flask\n',
    },
    'an image that sets the variable itself': {
      file: 'FROM tiangolo/uvicorn-gunicorn:python3.11\nRUN pip «install» flask\n',
      fixed: 'FROM tiangolo/uvicorn-gunicorn:python3.11\nRUN pip install --no-compile flask\n',
    },
    'a variable that the base image is said to set': {
      file: 'FROM registry.example/base\nRUN pip «install» flask\n',
      options: { assumeEnv: { PYTHONDONTWRITEBYTECODE: '1' } },
      fixed: 'FROM registry.example/base\nRUN pip install --no-compile flask\n',
    },
    'a policy that is asked for, with no variable at all': {
      file: 'FROM python:3.12\nRUN pip «install» flask\n',
      options: { policy: 'suppress' },
      fixed: 'FROM python:3.12\nRUN pip install --no-compile flask\n',
    },
    'a quoted variable, which cannot become an option': {
      file: `${ON}RUN pip «install» "$PACKAGE"\n`,
      fixed: `${ON}RUN pip install --no-compile "$PACKAGE"\n`,
    },
    'lines that end in CRLF': {
      file: 'FROM python:3.12\r\nENV PYTHONDONTWRITEBYTECODE=1\r\nRUN pip «install» \\\r\n  flask\r\n',
      fixed:
        'FROM python:3.12\r\nENV PYTHONDONTWRITEBYTECODE=1\r\nRUN pip install --no-compile \\\r\n  flask\r\n',
    },
    'a backtick for an escape character with a shell that is understood': {
      file: `# escape=\`\n${ON}SHELL ["bash", "-c"]\nRUN pip «install» \`\n  flask\n`,
      fixed: `# escape=\`\n${ON}SHELL ["bash", "-c"]\nRUN pip install --no-compile \`\n  flask\n`,
    },
    'a shell of one stage, back to the usual one in the next': {
      file: lines(
        'FROM python:3.12 AS other',
        'SHELL ["pwsh", "-c"]',
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'RUN pip «install» flask',
      ),
      fixed: lines(
        'FROM python:3.12 AS other',
        'SHELL ["pwsh", "-c"]',
        'FROM python:3.12',
        'ENV PYTHONDONTWRITEBYTECODE=1',
        'RUN pip install --no-compile flask',
      ),
    },
  },
  silent: {
    'a flag that a template puts in':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE={{flag}}\nRUN pip install flask\n',
    'a flag from outside': lines(
      'FROM python:3.12',
      'ARG FLAG',
      'ENV PYTHONDONTWRITEBYTECODE=$FLAG',
      'RUN pip install flask',
    ),
    'no variable': 'FROM python:3.12\nRUN pip install flask\n',
    'an empty variable': 'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=\nRUN pip install flask\n',
    'zero, from Python 3.7 on':
      'FROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=0\nRUN pip install flask\n',
    '--no-compile anywhere': `${ON}RUN pip install -r requirements.txt --no-compile\n`,
    '--compile, which is meant': `${ON}RUN pip install --compile flask\n`,
    'pip download and pip wheel': `${ON}RUN pip download flask && pip wheel -w /w flask\n`,
    'pipx, pipenv, uv pip, poetry, conda': `${ON}RUN pipx install a; pipenv install b; uv pip install c; poetry install; conda install d\n`,
    'PIP_COMPILE=0': `${ON}ENV PIP_COMPILE=0\nRUN pip install flask\n`,
    'PIP_COMPILE=0 in a build argument': `${ON}ARG PIP_COMPILE=0\nRUN pip install flask\n`,
    'PIP_COMPILE=0 before the command': `${ON}RUN PIP_COMPILE=0 pip install flask\n`,
    'PIP_COMPILE=0 exported before': `${ON}RUN export PIP_COMPILE=0 && pip install flask\n`,
    'PIP_NO_COMPILE, which is PYC001’s matter': `${ON}ENV PIP_NO_COMPILE=0\nRUN pip install flask\n`,
    'a variable that may hold options': `${ON}RUN pip install $PIP_OPTIONS flask\n`,
    'a dry run': `${ON}RUN pip install --dry-run flask\n`,
    'bytecode that the same RUN deletes': `${ON}RUN pip install flask && find / -name '*.pyc' -delete\n`,
    'a stage that nothing is copied from': lines(
      'FROM python:3.12 AS test',
      'RUN pip install pytest',
      'FROM python:3.12',
      'ENV PYTHONDONTWRITEBYTECODE=1',
    ),
    'a stage of which only wheels are copied': lines(
      'FROM python:3.12 AS build',
      'RUN pip install build',
      'FROM python:3.12',
      'ENV PYTHONDONTWRITEBYTECODE=1',
      'COPY --from=build /wheels /wheels',
    ),
    'the variable in a stage before only': lines(
      'FROM python:3.12 AS build',
      'ENV PYTHONDONTWRITEBYTECODE=1',
      'FROM python:3.12',
      'RUN pip install flask',
    ),
    'an image that compiles ahead of time': `${ON}RUN pip install flask && python -m compileall /app\n`,
    'a prefix of its own': 'FROM python:3.12\nENV PYTHONPYCACHEPREFIX=/tmp/p\nRUN pip install a\n',
    'another policy that is asked for': {
      file: `${ON}RUN pip install flask\n`,
      options: { policy: 'precompile' },
    },
    'a heredoc for Python': `${ON}RUN python3 <<EOF\nimport os\nos.system("pip install flask")\nEOF\n`,
    'a heredoc whose first line names Python': `${ON}RUN <<EOF\n#!/usr/bin/env python3\npip install flask\nEOF\n`,
    'a file that a heredoc writes': `${ON}COPY <<EOF /install.sh\npip install flask\nEOF\n`,
    PowerShell: `${ON}SHELL ["powershell", "-Command"]\nRUN pip install flask\n`,
    'PowerShell of the stage that this one is built on': lines(
      'FROM python:3.12 AS base',
      'SHELL ["powershell", "-Command"]',
      'FROM base',
      'ENV PYTHONDONTWRITEBYTECODE=1',
      'RUN pip install flask',
    ),
    Windows: `# escape=\`\nFROM python:3.12\nENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install flask\n`,
    'text that is no command': `${ON}RUN echo pip install flask\nLABEL how="pip install flask"\n`,
    'a script that is not understood': `${ON}RUN pip install flask && if then\n`,
  },
});
