import { describe, expect, it } from 'vitest';

import { commandsOf, opaqueScript, plainScript, type ShellCommand } from '../src/index.js';

/** Each command as its words, with what is put before it, and a `|` before the one that reads it. */
function shown(text: string): string[] {
  return commandsOf(plainScript(text)).map(show);
}

function show({ words, assignments, pipedInto }: ShellCommand): string {
  const before = assignments.map(({ name, value = '?' }) => `${name}=${value}`);
  const after = pipedInto === undefined ? [] : ['|', pipedInto.words[0]?.text ?? '?'];
  return [...before, ...words.map((word) => word.text ?? '?'), ...after].join(' ');
}

describe('commandsOf', () => {
  it.each([
    ['pip install x && rm -rf ~/.cache', ['pip install x', 'rm -rf ~/.cache']],
    ['A=1 B="$x" python m.py', ['A=1 B=? python m.py']],
    ['export A=1 C', ['A=1 export C']],
    ['sudo -u me env A=1 pip install x', ['A=1 pip install x']],
    ['timeout -s KILL 5 nice -n 3 python -m m', ['python -m m']],
    ['tini -s -p SIGTERM -- python -m m', ['python -m m']],
    ['/usr/bin/dumb-init --rewrite 15:3 -- python m.py', ['python m.py']],
    ['tini -- gosu app:app python m.py', ['python m.py']],
    ['exec su-exec nobody python m.py', ['python m.py']],
    ['uv --directory /app run --frozen --with rich -p 3.12 -- python -I m.py', ['python -I m.py']],
    ['uv run --with=rich python m.py', ['python m.py']],
    ['poetry -C /app run python m.py', ['python m.py']],
    ['uv run -m pytest', ['uv run -m pytest']],
    ['uv sync', ['uv sync']],
    ['uv tool run ruff', ['uv tool run ruff']],
    ['poetry install', ['poetry install']],
    ['tini --', ['tini --']],
    ['find . -print0 | xargs -0 -n 1 rm -f', ['find . -print0 | rm', 'rm -f']],
    ['bash run.sh -c "pip install x"', ['bash run.sh -c pip install x']],
    [
      'bash -euo pipefail -c "pip install x"',
      ['bash -euo pipefail -c pip install x', 'pip install x'],
    ],
    ['timeout --kill-after 3 5 pip install x', ['pip install x']],
    ['sudo -D /x --chroot / pip install x', ['pip install x']],
    ['xargs --max-args 1 rm -f', ['rm -f']],
    ['pixi run -m pixi.toml -e test python -I m.py', ['python -I m.py']],
    ['pdm -p app run python -I m.py', ['python -I m.py']],
    ['uv run --with x -m m', ['uv run --with x -m m']],
    ['pipenv install x', ['pipenv install x']],
    ['cross-env A=1 B=2 python -I m.py', ['A=1 B=2 python -I m.py']],
    ['npx -y rimraf a', ['rimraf a']],
    ['npm exec --yes -- rimraf a', ['rimraf a']],
    ['pnpm dlx rimraf a', ['rimraf a']],
    ['pnpm install', ['pnpm install']],
    ['bunx rimraf a', ['rimraf a']],
    ['command -v pip install', ['command -v pip install']],
    ['command pip install', ['pip install']],
    ['a | b | c', ['a | b', 'b | c', 'c']],
    [`bash -ec 'pip install "x y"'`, [`bash -ec pip install "x y"`, 'pip install x y']],
    ['if a; then b; else c; fi; for x in 1; do d; done', ['a', 'b', 'c', 'd']],
    ['rm -rf `find . -name \\`a\\``', ['rm -rf ?', 'find . -name ?', 'a']],
    ['rm -rf $(find . -name a)', ['rm -rf ?', 'find . -name a']],
    ['echo "$x" \'$x\' \\$x *.py', ['echo ? $x $x *.py']],
    ['pip install "', []],
    ['if a; then b', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('says where each word stands, inside quotes and substitutions too', () => {
    const text = `a; sh -c 'pip  install x'; rm $(find .) \`which b\``;
    for (const { words } of commandsOf(plainScript(`xx${text}`.slice(2), 2))) {
      for (const { text: word, range } of words) {
        if (word !== undefined) expect(`xx${text}`.slice(...range)).toContain(word);
      }
    }
  });

  it('knows no places in a script that is spelt otherwise in its file', () => {
    const found = commandsOf(opaqueScript('a b; sh -c "c"', [3, 9]));
    expect(found.map(({ form }) => form)).toEqual(['opaque', 'opaque', 'opaque']);
    expect(found.flatMap(({ words }) => words.map(({ range }) => range))).toEqual(
      Array.from({ length: 6 }, () => [3, 9]),
    );
    const [, , inner] = commandsOf(plainScript(`rm \`a \\\`b c\\\`\``));
    expect([inner?.form, inner?.range]).toEqual(['opaque', [3, 14]]);
  });

  it('knows what runs where a command fails, and what only leads to it', () => {
    const commands = commandsOf(plainScript('a && b | sudo -n c || echo d; e 2>/dev/null'));
    const names = commands.map(({ otherwise }) => otherwise?.words[0]?.text);
    expect(names).toEqual(['echo', 'echo', 'echo', undefined, undefined]);
    expect(commands[2]?.wrapping.map(({ text }) => text)).toEqual(['sudo', '-n']);
    expect(commands[4]?.redirections).toEqual([
      { operator: '2>', target: '/dev/null', span: [32, 43] },
    ]);
  });

  it('knows the commands that words are made of, and which words stand for files', () => {
    const [command] = commandsOf(plainScript('rm -rf $(find . -name "*.pyc") *.pyo "*"'));
    const inside = command?.words.flatMap((word) => word.substituted);
    expect(inside?.map(show)).toEqual(['find . -name *.pyc']);
    expect(command?.words.map((word) => word.glob)).toEqual([false, false, false, true, false]);
  });

  it('takes chains of any length', () => {
    const long = Array.from({ length: 20_000 }, () => 'a');
    for (const operator of [' | ', ' || ', ' && ']) {
      expect(commandsOf(plainScript(long.join(operator)))).toHaveLength(long.length);
    }
  });

  it('tells words that the shell may make options of from others', () => {
    const [command] = commandsOf(plainScript('pip install $a "$b" x$c {d,e}'));
    expect(command?.words.map(({ elusive }) => elusive)).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});
