import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { ESLINTS } from '../support/eslints.js';
import { ALL, fixed } from '../support/lint.js';

/** What is said, as `line:column rule`; what ESLint says by itself begins with the message's first words. */
type Said = readonly string[];

describe.each(ESLINTS)('in ESLint %s', (_version, { Linter }) => {
  const said = (text: string, filename: string): Said =>
    new Linter().verify(text, ALL, { filename }).map(({ line, column, ruleId, message }) => {
      const what = ruleId?.replace('nopycache/', '') ?? message.split(' ').slice(0, 3).join(' ');
      return `${String(line)}:${String(column)} ${what}`;
    });
  const DUPLICATE = 'a/x\na/x\n';
  const RULE = 'nopycache/ignore-files-duplicate-pattern';

  it.each<[what: string, text: string, expected: Said]>([
    ['a finding', DUPLICATE, ['2:1 ignore-files-duplicate-pattern']],
    ['one line disabled', `a/x\n# eslint-disable-next-line ${RULE} -- twice is nice\na/x\n`, []],
    ['all that follows', `# eslint-disable ${RULE}\n${DUPLICATE}`, []],
    [
      'until enabled again',
      `# eslint-disable\n${DUPLICATE}# eslint-enable\na/x\n`,
      ['5:1 ignore-files-duplicate-pattern'],
    ],
    [
      'a comment for nothing',
      `# eslint-disable-next-line ${RULE}\na/x\n`,
      ['1:1 Unused eslint-disable directive'],
    ],
    ['a rule configured', `# eslint ${RULE}: "off"\n${DUPLICATE}`, []],
    ['a rule that is none', '# eslint nopycache/nothing: 2\n', ['1:1 nothing']],
    ['a comment on its own line', `a/x\n# eslint-disable-line ${RULE}\n`, ['2:1 This comment has']],
    [
      'prose',
      '# eslint\n# eslint cache\n# eslint cache: see the docs\n# eslinting\n.eslintcache\n',
      [],
    ],
    ['after a byte order mark', `\uFEFF# eslint-disable ${RULE}\n${DUPLICATE}`, []],
    [
      'with CRLF',
      `a/x\r\n# eslint-disable-next-line ${RULE}\r\na/x\r\na/x\r\n`,
      ['4:1 ignore-files-duplicate-pattern'],
    ],
  ])('ignore files: %s', (_what, text, expected) => {
    const own = said(
      `__pycache__/\n*.py[co]\n*$py.class\n${text}`.replace(/(.*)(\uFEFF)/s, '$2$1'),
      'sub/.gitignore',
    );
    expect(own.map((each) => each.replace(/^\d+/, (line) => String(Number(line) - 3)))).toEqual(
      expected,
    );
  });

  it('Dockerfiles: comments between continued lines too', () => {
    const rule = 'nopycache/dockerfile-pip-ignores-dontwrite';
    const run = (comment: string) =>
      `FROM python:3.13\nENV PYTHONDONTWRITEBYTECODE=1\nRUN true && \\\n${comment}  pip install a\n`;
    expect(said(run(''), 'Dockerfile')).toEqual(['4:7 dockerfile-pip-ignores-dontwrite']);
    expect(said(run(`# eslint-disable-next-line ${rule}\n`), 'Dockerfile')).toEqual([]);
    expect(said(run('# nopycache ignore=PYC002\n'), 'Dockerfile')).toEqual([]);
  });

  it('takes comments away that are for nothing', () => {
    const text = `# eslint-disable-next-line ${RULE}\n*.py[co]\n`;
    const [unused] = new Linter()
      .verify(text, ALL, { filename: 'sub/.gitignore' })
      .filter(({ ruleId }) => ruleId === null);
    expect(unused?.fix).toEqual({ range: [0, text.indexOf('\n')], text: ' ' });
  });
});

describe('fixes', () => {
  it('keep a byte order mark and the ends of lines', () => {
    expect(fixed('\uFEFF*.pyc\r\n', 'sub/.gitignore')).toBe(
      '\uFEFF*.pyc\r\n__pycache__/\r\n*.pyo\r\n*$py.class\r\n',
    );
  });

  it('are all made in one go, however many there are', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `RUN pip install p${String(index)}`);
    const text = `FROM python:3.13\nENV PYTHONDONTWRITEBYTECODE=1\n${lines.join('\n')}\n`;
    expect(fixed(text, 'Dockerfile')).toBe(
      text.replace(/install p\d+/g, (run) => run.replace('install', 'install --no-compile')),
    );
    const twice = Array.from({ length: 60 }, (_, index) => `d${String(index % 20)}/x\n`).join('');
    expect(fixed(twice, 'sub/.npmignore', plugin.configs.strict)).toBe(
      twice.slice(0, twice.length / 3),
    );
  });
});
