import { applyEdits, type Finding } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, rules, type ProjectFileKind } from '../../src/index.js';

function findings(name: string, kind: ProjectFileKind, text: string): Finding[] {
  const only = rules.filter(({ id }) => id === `project-files/${name}`);
  return check(text, { kind, rules: only });
}

/** What a rule marks, and what its first suggestion, or its fix, makes of the text. */
function told(name: string, kind: ProjectFileKind, text: string): [string, string | undefined][] {
  return findings(name, kind, text).map(({ range, fix, suggestions }) => {
    const edits = fix ?? suggestions?.[0]?.edits;
    return [text.slice(...range), edits && applyEdits(text, edits)];
  });
}

function workflow(step: string): string {
  return `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^/gm, '      ')}\n`;
}

function service(environment: string): string {
  return `services:\n  app:\n    image: x\n    environment:\n${environment.replace(/^/gm, '      ')}\n`;
}

describe('falsy-text-enables', () => {
  it.each([
    ['PYTHONDONTWRITEBYTECODE: "False"', 'PYTHONDONTWRITEBYTECODE: "0"'],
    ["PYTHONDONTWRITEBYTECODE: 'no' # why", "PYTHONDONTWRITEBYTECODE: '0' # why"],
    ['PYTHONDONTWRITEBYTECODE: false', 'PYTHONDONTWRITEBYTECODE: 0'],
    ['PYTHONDONTWRITEBYTECODE: off', 'PYTHONDONTWRITEBYTECODE: 0'],
    ['- PYTHONDONTWRITEBYTECODE=False', '- PYTHONDONTWRITEBYTECODE=0'],
    ['- "PYTHONDONTWRITEBYTECODE=False"', '- "PYTHONDONTWRITEBYTECODE=0"'],
    ['{ A: b, PYTHONDONTWRITEBYTECODE: no }', '{ A: b, PYTHONDONTWRITEBYTECODE: 0 }'],
  ])('compose: %s', (bad, good) => {
    const [[marked, mended] = []] = told('falsy-text-enables', 'compose', service(bad));
    expect(bad).toContain(marked);
    expect(mended).toBe(service(good));
  });

  it.each([
    'PYTHONDONTWRITEBYTECODE: 1',
    'PYTHONDONTWRITEBYTECODE: true',
    'PYTHONDONTWRITEBYTECODE: "${DONT:-False}"',
    'PYTHONDONTWRITEBYTECODE:',
    '- PYTHONDONTWRITEBYTECODE',
    '- PYTHONDONTWRITEBYTECODE=$DONT',
    'PYTHONDONTWRITEBYTECODE: !!str False',
    'SOMETHING: "PYTHONDONTWRITEBYTECODE=False"',
    '<<: *nothing',
  ])('compose, silent: %s', (good) => {
    expect(findings('falsy-text-enables', 'compose', service(good))).toEqual([]);
  });

  it('follows anchors and merges, tells what is shared once, and not what is overridden', () => {
    const shared = 'x-env: &env\n  PYTHONDONTWRITEBYTECODE: False\n';
    const use = (own: string): string =>
      `${shared}services:\n  a:\n    environment: *env\n  b:\n    environment:\n      <<: *env\n      ${own}\n`;
    expect(told('falsy-text-enables', 'compose', use('A: b'))).toEqual([
      ['PYTHONDONTWRITEBYTECODE: False', use('A: b').replace('False', '0')],
    ]);
    const overridden = `${shared}services:\n  b:\n    environment:\n      PYTHONDONTWRITEBYTECODE: 1\n      <<: [*env]\n`;
    expect(told('falsy-text-enables', 'compose', overridden)).toEqual([]);
  });

  it('sees all levels of a workflow', () => {
    const text = [
      'env: { PYTHONDONTWRITEBYTECODE: "false" }',
      'jobs:',
      '  a:',
      '    env:',
      '      PYTHONDONTWRITEBYTECODE: False',
      '    container: { image: python, env: { PYTHONDONTWRITEBYTECODE: No } }',
      '    services: { db: { env: { PYTHONDONTWRITEBYTECODE: None } } }',
      '    steps:',
      '      - env: { PYTHONDONTWRITEBYTECODE: never }',
      '        run: PYTHONDONTWRITEBYTECODE=off python x.py',
      '      - run: |',
      '          echo ${{ matrix.python }}',
      '',
      '          export PYTHONDONTWRITEBYTECODE="N"',
      '          python x.py',
      '      - run: >-',
      '          PYTHONDONTWRITEBYTECODE=False',
      '          python x.py',
      '      - env: { PYTHONDONTWRITEBYTECODE: "${{ inputs.x }}" }',
      '',
    ].join('\n');
    expect(told('falsy-text-enables', 'workflow', text).map(([marked]) => marked)).toEqual([
      'PYTHONDONTWRITEBYTECODE: "false"',
      'PYTHONDONTWRITEBYTECODE: False',
      'PYTHONDONTWRITEBYTECODE: No',
      'PYTHONDONTWRITEBYTECODE: None',
      'PYTHONDONTWRITEBYTECODE: never',
      'PYTHONDONTWRITEBYTECODE=off',
      'PYTHONDONTWRITEBYTECODE="N"',
      '>-\n          PYTHONDONTWRITEBYTECODE=False\n          python x.py',
    ]);
  });

  it('finds its way through CRLF, a byte order mark and escapes', () => {
    const yaml = `\ufeff${workflow('- run: |\n    echo 1\n    PYTHONDONTWRITEBYTECODE=no python x')}`;
    const crlf = yaml.replaceAll('\n', '\r\n');
    expect(told('falsy-text-enables', 'workflow', crlf)).toEqual([
      ['PYTHONDONTWRITEBYTECODE=no', crlf.replace('=no', '=0')],
    ]);
    const json =
      '\ufeff{\r\n\t"scripts": { "a": "echo \\"a\\u00e9\\" && PYTHONDONTWRITEBYTECODE=no python x" }\r\n}';
    expect(told('falsy-text-enables', 'package-json', json)).toEqual([
      ['PYTHONDONTWRITEBYTECODE=no', json.replace('=no', '=0')],
    ]);
  });

  it.each<[ProjectFileKind, string, string]>([
    [
      'package-json',
      '{ "scripts": { "t": "cross-env A=1 PYTHONDONTWRITEBYTECODE=false pytest" } }',
      'PYTHONDONTWRITEBYTECODE=false',
    ],
    [
      'dev-container',
      '// a\n{ "containerEnv": { "PYTHONDONTWRITEBYTECODE": "False", }, }',
      '"PYTHONDONTWRITEBYTECODE": "False"',
    ],
    [
      'dev-container',
      '{ "remoteEnv": { "PYTHONDONTWRITEBYTECODE": "no" } }',
      '"PYTHONDONTWRITEBYTECODE": "no"',
    ],
    [
      'dev-container',
      '{ "postCreateCommand": { "a": "PYTHONDONTWRITEBYTECODE=no pip install x" } }',
      'PYTHONDONTWRITEBYTECODE=no',
    ],
    [
      'vscode-settings',
      '{ "terminal.integrated.env.linux": { "PYTHONDONTWRITEBYTECODE": "false" } }',
      '"PYTHONDONTWRITEBYTECODE": "false"',
    ],
    [
      'vscode-settings',
      '{ "folders": [], "settings": { "terminal.integrated.env.osx": { "PYTHONDONTWRITEBYTECODE": "no" } } }',
      '"PYTHONDONTWRITEBYTECODE": "no"',
    ],
    [
      'tox',
      '[tox]\nsetenv = PYTHONDONTWRITEBYTECODE=x\n[testenv]\nsetenv =\n    A = 1\n    # PYTHONDONTWRITEBYTECODE = off\n    py3: PYTHONDONTWRITEBYTECODE = no\ndeps =\n  PYTHONDONTWRITEBYTECODE=off\n',
      'PYTHONDONTWRITEBYTECODE = no',
    ],
    [
      'tox',
      '[testenv:lint]\r\nset_env = PYTHONDONTWRITEBYTECODE=no\r\n',
      'PYTHONDONTWRITEBYTECODE=no',
    ],
    [
      'dotenv',
      '# PYTHONDONTWRITEBYTECODE=off\nexport PYTHONDONTWRITEBYTECODE="False" # x\nA=PYTHONDONTWRITEBYTECODE=off\n',
      'PYTHONDONTWRITEBYTECODE="False"',
    ],
  ])('%s: %s', (kind, text, marked) => {
    const [[found, mended] = [], ...others] = told('falsy-text-enables', kind, text);
    expect([found, others]).toEqual([marked, []]);
    const zero = marked.replace(/(?:False|false|no)("?)$/, '0$1');
    expect(mended).toBe(text.replace(marked, zero));
  });
});

describe('zero-is-version-dependent', () => {
  it('is told wherever zero is written, as a number too', () => {
    const rule = 'zero-is-version-dependent';
    expect(told(rule, 'compose', service('PYTHONDONTWRITEBYTECODE: 0'))).toEqual([
      ['PYTHONDONTWRITEBYTECODE: 0', service("PYTHONDONTWRITEBYTECODE: ''")],
    ]);
    expect(told(rule, 'compose', service('- PYTHONDONTWRITEBYTECODE=00'))).toEqual([
      ['PYTHONDONTWRITEBYTECODE=00', service('- PYTHONDONTWRITEBYTECODE=')],
    ]);
    expect(told(rule, 'compose', service('PYTHONDONTWRITEBYTECODE: 1'))).toEqual([]);
    expect(told(rule, 'compose', service('PYTHONDONTWRITEBYTECODE: 0x0'))).toEqual([]);
  });
});

describe('empty-value-noop', () => {
  const rule = 'empty-value-noop';

  it('is told where nothing can have set it before', () => {
    expect(told(rule, 'workflow', 'env:\n  PYTHONDONTWRITEBYTECODE: ""\njobs: {}\n')).toEqual([
      ['PYTHONDONTWRITEBYTECODE: ""', 'env:\n  PYTHONDONTWRITEBYTECODE: "1"\njobs: {}\n'],
    ]);
    expect(told(rule, 'workflow', 'env:\n  PYTHONDONTWRITEBYTECODE:\n')).toEqual([
      ['PYTHONDONTWRITEBYTECODE', undefined],
    ]);
  });

  it.each<[ProjectFileKind, string]>([
    ['compose', service('PYTHONDONTWRITEBYTECODE: ""')],
    ['dev-container', '{ "containerEnv": { "PYTHONDONTWRITEBYTECODE": "" } }'],
    ['tox', '[testenv]\nsetenv = PYTHONDONTWRITEBYTECODE=\n'],
    ['dotenv', 'PYTHONDONTWRITEBYTECODE=\nA=1'],
    ['package-json', '{ "scripts": { "t": "PYTHONDONTWRITEBYTECODE= pytest" } }'],
    [
      'workflow',
      'env: { PYTHONDONTWRITEBYTECODE: 1 }\njobs: { a: { env: { PYTHONDONTWRITEBYTECODE: "" } } }\n',
    ],
    ['workflow', 'jobs: { a: { container: x, env: { PYTHONDONTWRITEBYTECODE: "" } } }\n'],
  ])('may take back what is set outside: %s %s', (kind, text) => {
    expect(told(rule, kind, text)).toEqual([]);
  });
});

describe('misspelt-variable', () => {
  const rule = 'misspelt-variable';

  it.each<[ProjectFileKind, string, string, string]>([
    [
      'compose',
      service('PYTHON_DONT_WRITE_BYTECODE: 1'),
      'PYTHON_DONT_WRITE_BYTECODE: 1',
      service('PYTHONDONTWRITEBYTECODE: 1'),
    ],
    [
      'compose',
      service('- "PYTHON_DONTWRITEBYTECODE=1"'),
      '"PYTHON_DONTWRITEBYTECODE=1"',
      service('- "PYTHONDONTWRITEBYTECODE=1"'),
    ],
    [
      'workflow',
      workflow('- run: python_x\n  env: { "PYTHON_PYCACHE_PREFIX": /tmp/x }'),
      '"PYTHON_PYCACHE_PREFIX": /tmp/x',
      workflow('- run: python_x\n  env: { "PYTHONPYCACHEPREFIX": /tmp/x }'),
    ],
    [
      'dotenv',
      'PYTHONDONTWRITEBYTECODES = 1\n',
      'PYTHONDONTWRITEBYTECODES = 1',
      'PYTHONDONTWRITEBYTECODE = 1\n',
    ],
    [
      'tox',
      '[testenv]\nset_env = PYTHONDONTWRITEBYTE=1',
      'PYTHONDONTWRITEBYTE=1',
      '[testenv]\nset_env = PYTHONDONTWRITEBYTECODE=1',
    ],
    [
      'package-json',
      '{ "scripts": { "t": "PYTHONDONOTWRITEBYTECODE=1 pytest" } }',
      'PYTHONDONOTWRITEBYTECODE=1',
      '{ "scripts": { "t": "PYTHONDONTWRITEBYTECODE=1 pytest" } }',
    ],
  ])('%s: %s', (kind, text, marked, mended) => {
    expect(told(rule, kind, text)).toEqual([[marked, mended]]);
  });

  it('is not told of a name that the file itself reads, or that is nobody’s mistake', () => {
    const passed =
      'env: { PYTHON_DONTWRITEBYTECODE: 1, PYTHONDONTWRITEBYTECODE: "${{ env.PYTHON_DONTWRITEBYTECODE }}" }';
    expect(told(rule, 'workflow', passed)).toEqual([]);
    expect(told(rule, 'compose', service('constructor: 1\nPYTHONUNBUFFERED: 1'))).toEqual([]);
  });
});

describe('no-inverted-pip-no-compile', () => {
  const rule = 'no-inverted-pip-no-compile';

  it('writes what was meant', () => {
    expect(told(rule, 'workflow', 'env:\n  PIP_NO_COMPILE: true\n')).toEqual([
      ['PIP_NO_COMPILE: true', 'env:\n  PIP_COMPILE: 0\n'],
    ]);
    expect(told(rule, 'compose', service('- PIP_NO_COMPILE=1'))).toEqual([
      ['PIP_NO_COMPILE=1', service('- PIP_COMPILE=0')],
    ]);
    const [zero] = findings(rule, 'compose', service('PIP_NO_COMPILE: 0'));
    expect(zero?.suggestions?.map(({ title }) => title)).toEqual([
      'Write `PIP_COMPILE=0`',
      'Write `PIP_COMPILE=1`',
    ]);
    const [nonsense] = findings(rule, 'compose', service('PIP_NO_COMPILE: always'));
    expect(nonsense?.message).toContain('stops with an error');
    expect(told(rule, 'compose', service('PIP_NO_COMPILE:\nPIP_COMPILE: 0'))).toEqual([]);
  });
});

describe('relative-prefix', () => {
  const rule = 'relative-prefix';
  const prefix = 'PYTHONPYCACHEPREFIX';

  it.each<[ProjectFileKind, string, string]>([
    ['workflow', `env: { ${prefix}: .pycache }`, `${prefix}: .pycache`],
    ['workflow', `env: { ${prefix}: ~/.cache/pycache }`, `${prefix}: ~/.cache/pycache`],
    ['workflow', `env:\n  ${prefix}: $HOME/.cache\n`, `${prefix}: $HOME/.cache`],
    ['workflow', workflow(`- run: ${prefix}="~/x" python y`), `${prefix}="~/x"`],
    ['compose', service(`- ${prefix}=tmp/pycache`), `${prefix}=tmp/pycache`],
    ['dev-container', `{ "remoteEnv": { "${prefix}": "~/c" } }`, `"${prefix}": "~/c"`],
    ['dev-container', `{ "remoteEnv": { "${prefix}": "$HOME/c" } }`, `"${prefix}": "$HOME/c"`],
    [
      'vscode-settings',
      `{ "terminal.integrated.env.windows": { "${prefix}": "%TEMP%/c" } }`,
      `"${prefix}": "%TEMP%/c"`,
    ],
    ['tox', `[testenv]\nsetenv = ${prefix} = .tox/cache`, `${prefix} = .tox/cache`],
    ['package-json', `{ "scripts": { "t": "${prefix}=.cache pytest" } }`, `${prefix}=.cache`],
    ['package-json', `{ "scripts": { "t": "${prefix}=\\"~/c\\" pytest" } }`, `${prefix}=\\"~/c\\"`],
  ])('%s: %s', (kind, text, marked) => {
    expect(told(rule, kind, text)).toEqual([[marked, undefined]]);
  });

  it.each<[ProjectFileKind, string]>([
    ['workflow', `env: { ${prefix}: /tmp/c, A: b }`],
    ['workflow', `env: { ${prefix}: "\${{ runner.temp }}/c" }`],
    ['workflow', workflow(`- run: ${prefix}=~/x python y`)],
    ['workflow', workflow(`- run: ${prefix}="$HOME/x" python y`)],
    ['compose', service(`${prefix}: $HOME/c`)],
    ['compose', service(`${prefix}:`)],
    ['dev-container', `{ "remoteEnv": { "${prefix}": "\${containerEnv:HOME}/c" } }`],
    ['vscode-settings', `{ "terminal.integrated.env.windows": { "${prefix}": "C:\\\\c" } }`],
    ['tox', `[testenv]\nsetenv = ${prefix} = {toxworkdir}/c`],
    ['package-json', `{ "scripts": { "t": "${prefix}=~/c pytest" } }`],
  ])('silent, %s: %s', (kind, text) => {
    expect(told(rule, kind, text)).toEqual([]);
  });
});

describe('export-does-not-persist', () => {
  const rule = 'export-does-not-persist';

  it('is told of steps and scripts that do nothing else', () => {
    const step = '- run: |\n    set -e\n    export PYTHONDONTWRITEBYTECODE=1\n';
    const mended = workflow(
      step.replace(
        'export PYTHONDONTWRITEBYTECODE=1',
        'echo "PYTHONDONTWRITEBYTECODE=1" >> "$GITHUB_ENV"',
      ),
    );
    expect(told(rule, 'workflow', workflow(step))).toEqual([['PYTHONDONTWRITEBYTECODE=1', mended]]);
    expect(
      told(rule, 'package-json', '{ "scripts": { "pre": "export PYTHONDONTWRITEBYTECODE=1" } }'),
    ).toEqual([['PYTHONDONTWRITEBYTECODE=1', undefined]]);
  });

  it.each([
    '- run: export PYTHONDONTWRITEBYTECODE=1; pytest',
    '- run: |\n    export PYTHONDONTWRITEBYTECODE=1\n    . ./go.sh',
    '- run: echo "PYTHONDONTWRITEBYTECODE=1" >> "$GITHUB_ENV"',
    '- run: import os; PYTHONDONTWRITEBYTECODE=1\n  shell: python',
    '- run: PYTHONDONTWRITEBYTECODE=1 python x.py',
  ])('silent: %s', (step) => {
    expect(told(rule, 'workflow', workflow(step))).toEqual([]);
  });

  it('knows the shell that a job or the workflow chooses, and that of Windows', () => {
    const step = '- run: export PYTHONDONTWRITEBYTECODE=1';
    const text = workflow(step);
    const defaults = (shell: string): string => `defaults: { run: { shell: "${shell}" } }\n`;
    expect(told(rule, 'workflow', defaults('bash -l {0}') + text)).toHaveLength(1);
    expect(told(rule, 'workflow', defaults('pwsh') + text)).toEqual([]);
    expect(told(rule, 'workflow', text.replace('ubuntu', 'windows'))).toEqual([]);
    expect(told(rule, 'workflow', text.replace('ubuntu-latest', '${{ matrix.os }}'))).toHaveLength(
      1,
    );
    const action =
      'runs:\n  using: composite\n  steps:\n    - run: export PYTHONDONTWRITEBYTECODE=1\n      shell: bash\n';
    expect(told(rule, 'action', action)).toHaveLength(1);
  });
});

describe('isolated-ignores-env', () => {
  const rule = 'isolated-ignores-env';

  it('is told where a variable is set around such a command', () => {
    expect(
      told(
        rule,
        'package-json',
        '{ "scripts": { "t": "PYTHONDONTWRITEBYTECODE=1 python -sI x.py" } }',
      ),
    ).toEqual([['-sI', '{ "scripts": { "t": "PYTHONDONTWRITEBYTECODE=1 python -B -sI x.py" } }']]);
    const crossEnv = '{ "scripts": { "t": "cross-env PYTHONDONTWRITEBYTECODE=1 python -I x.py" } }';
    expect(told(rule, 'package-json', crossEnv)).toEqual([['-I', crossEnv.replace('-I', '-B -I')]]);
    const text = `env: { PYTHONDONTWRITEBYTECODE: 1 }\n${workflow('- run: python3 -Im build')}`;
    expect(told(rule, 'workflow', text)).toEqual([['-Im', text.replace('-Im', '-B -Im')]]);
    const prefix = `env: { PYTHONPYCACHEPREFIX: /tmp/c }\n${workflow('- run: python3 -E x.py')}`;
    expect(told(rule, 'workflow', prefix)).toEqual([['-E', undefined]]);
  });

  it.each([
    '- run: python -I x.py',
    '- run: python -BI x.py\n  env: { PYTHONDONTWRITEBYTECODE: 1 }',
    '- run: python x.py -I\n  env: { PYTHONDONTWRITEBYTECODE: 1 }',
    '- run: python -I x.py\n  env: { PYTHONDONTWRITEBYTECODE: "" }',
    '- run: python -I -X pycache_prefix=/c x.py\n  env: { PYTHONPYCACHEPREFIX: /c }',
  ])('silent: %s', (step) => {
    expect(told(rule, 'workflow', workflow(step))).toEqual([]);
  });
});

describe('pip-ignores-dontwrite', () => {
  const rule = 'pip-ignores-dontwrite';

  it('is told of pip itself, where nothing tells it otherwise', () => {
    const env = 'env: { PYTHONDONTWRITEBYTECODE: 1 }\n';
    const text =
      env + workflow('- run: |\n    uv pip install x\n    python -m pip install -e .[dev]\n');
    expect(told(rule, 'workflow', text)).toEqual([
      ['install', text.replace('pip install -e', 'pip install --no-compile -e')],
    ]);
    expect(told(rule, 'workflow', env + workflow('- run: pip install ${{ inputs.x }}'))).toEqual(
      [],
    );
    expect(
      told(rule, 'workflow', env + workflow('- run: pip install x\n  env: { PIP_COMPILE: 0 }')),
    ).toEqual([]);
    expect(told(rule, 'workflow', workflow('- run: pip install x'))).toEqual([]);
  });
});

describe('unreadable', () => {
  it('is told of what mentions Python and is no template', () => {
    expect(told('unreadable', 'package-json', '{ "scripts": { "t": "python x" }')).toHaveLength(1);
    expect(told('unreadable', 'package-json', '{ "scripts": { "t": "python x" }, }')).toHaveLength(
      1,
    );
    expect(told('unreadable', 'vscode-settings', '{ "python.x": 1, } // a')).toEqual([]);
    expect(told('unreadable', 'compose', 'a: [python')).toHaveLength(1);
    expect(told('unreadable', 'compose', 'a: {{ python }\nb: {% if %}')).toEqual([]);
    expect(told('unreadable', 'compose', 'a: [')).toEqual([]);
  });
});

describe('publishes-bytecode', () => {
  const only = rules.filter(({ id }) => id === 'project-files/publishes-bytecode');
  const found = (text: string, pythonDirectories: string[]): [string, string][] =>
    check(text, { kind: 'package-json', rules: only, pythonDirectories }).map(
      ({ range, fix = [] }) => [text.slice(...range), applyEdits(text, fix)],
    );

  it('marks each entry that brings bytecode in, and takes it out for all', () => {
    const text = '{ "files": [\n    "src",\n    "lib/**/*.py*"\n  ] }';
    const fixed = text.replace('*"\n', '*",\n    "!**/__pycache__"\n');
    expect(found(text, ['src', 'src/a', 'lib/b', ''])).toEqual([
      ['"src"', fixed],
      ['"lib/**/*.py*"', fixed],
    ]);
    expect(found(fixed, ['src', 'src/a', 'lib/b', ''])).toEqual([]);
  });

  it.each([
    ['{ "files": ["src"] }', []],
    ['{ "files": ["src"] }', ['tools']],
    ['{ "private": true, "files": ["src"] }', ['src']],
    ['{ "files": ["src", 1] }', ['src']],
    ['{ "files": [] }', ['']],
    ['{ "name": "x" }', ['']],
    ['{ "files": ["src/**/*.{js,py}"] }', ['src']],
  ])('silent: %s %j', (text, directories) => {
    expect(found(text, directories)).toEqual([]);
  });
});
