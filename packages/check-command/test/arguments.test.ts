import fs from 'node:fs';
import { join } from 'node:path';

import { FORMAT_NAMES } from '@nopycache/report';
import { describe, expect, it } from 'vitest';

import { workplace } from './support/run.js';

describe('options', () => {
  it.each([
    [['--fxi'], 'There is no option --fxi. Did you mean --fix?'],
    [['-z'], 'There is no option -z. See --help.'],
    [['--fix=yes'], '--fix takes no value.'],
    [['--format'], '--format needs a value: --format=NAME'],
    [['--format', '--fix'], '--format needs a value: --format=NAME'],
    [['--format', 'jsn'], '--format cannot be "jsn". Did you mean json?'],
    [['--max-warnings', 'many'], '--max-warnings cannot be "many". Write a number from 0 up.'],
    [['--rule', 'words/odd'], '--rule words/odd: write it as ID:SEVERITY, as in words/odd:off.'],
    [
      ['--rule', 'words/odd=info'],
      '--rule words/odd=info: write it as ID:SEVERITY, as in words/odd:info.',
    ],
    [
      ['--rule', 'words/od:off'],
      'There is no rule "words/od". Did you mean words/odd? See all with --rules.',
    ],
    [
      ['--rule', 'words/odd:warn'],
      '--rule cannot be "warn". Choose one of off, info, warning, error.',
    ],
    [['--tone', 'mid'], '--tone cannot be "mid". Did you mean mild?'],
    [['--allow', 'x'], '--allow x: write it as NAME=VALUE.'],
    [['--explain', 'bd'], 'There is no rule "bd". See all with --rules.'],
    [['--explain', 'x'], 'There is no rule "x". See all with --rules.'],
    [
      ['--explain', 'words/'],
      'There is no rule "words/". Did you mean words/bad, words/odd or words/loop? See all with --rules.',
    ],
  ])('%j is refused', async (args, message) => {
    const { run } = workplace({ 'a.words': '' });
    expect(await run(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `check-words: ${message}\n`,
    });
  });

  it('name a place’s own options', async () => {
    const { run } = workplace({ 'a.words': 'bad worst' });
    const args = [
      '--format=compact',
      '--tone=mild',
      '--also',
      'worst',
      '--allow',
      'bad=a=b',
      '--loud',
    ];
    expect((await run(...args)).stdout).toBe('a.words:1:5: warning: WORST! [words/bad]\n');
  });

  it('end at --', async () => {
    const { run } = workplace({ '--fix': 'bad' });
    expect((await run('--format=compact', '--', '--fix')).stdout).toContain('--fix:1:1: error');
  });

  it('explain rules, print the version and help', async () => {
    const { run } = workplace({});
    expect((await run('--explain', 'WORDS/odd')).stdout).toContain(
      'words/odd (warning, on unless switched off)',
    );
    for (const name of ['odd', 'Odd', 'words-odd', 'nopycache/words-odd']) {
      expect((await run('--explain', name)).stdout).toContain('words/odd (warning,');
    }
    const listed = (await run('--rules')).stdout;
    expect(listed).toContain('words/odd      warning  Disallow odd\nwords/loop     info');
    expect(listed).toContain('words/rare     off ');
    expect((await run('--version')).stdout).toBe('1.2.3\n');
    const { code, stdout } = await run('--help', '--fix');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: check-words [options] [path…]

      Finds words.

      Paths are files, directories and globs; - is the standard input. Of directories it takes *.words.

      Options:
            --tone strict|mild       The tone.
            --allow NAME=VALUE       Words that are allowed, and why.
            --also VALUE             More bad words.
            --loud                   Whether to shout.
            --no-loud                the opposite of --loud
            --fix                    make the changes that are safe
            --fix-suggestions        make also those that need your yes: the first suggestion of each finding
            --diff                   print what would change and write nothing; 1 where something would
            --rule ID:SEVERITY       a rule's severity: off, info, warning or error; may be repeated
            --no-inline-config       heed no comments that ask not to be told
        -c, --config FILE            the configuration to go by
            --no-config              go by no configuration
            --stdin-filename PATH    what the standard input (-) is
            --no-error-on-unmatched  finding no file to check is no error
        -f, --format NAME            pretty, compact, json, sarif, github, gitlab, checkstyle, junit
        -o, --output-file FILE       write the report to a file
        -q, --quiet                  show and count errors only
            --max-warnings N         how many warnings pass; default 0
            --color                  write in colour
            --no-color               write without colour
            --explain ID             say what a rule is about, and why
            --rules                  list all rules, a line each
        -h, --help                   print this
        -V, --version                print the version

      Exit codes: 0 nothing found that fails; 1 an error, or more warnings than pass; 2 usage, configuration or files.

      See https://example.org/check-words
      "
    `);
  });
});

describe('reports', () => {
  it.each(FORMAT_NAMES)('in %s give the same exit codes', async (format) => {
    const { run } = workplace({
      'e.words': 'bad',
      'w.words': 'odd',
      'i.words': 'loop',
      'n.words': '',
    });
    for (const [path, code] of [
      ['e.words', 1],
      ['w.words', 1],
      ['i.words', 0],
      ['n.words', 0],
      ['x.words', 2],
    ] as const) {
      expect([path, (await run('--format', format, path)).code]).toEqual([path, code]);
    }
  });

  it('let so many warnings pass', async () => {
    const { run } = workplace({ 'a.words': 'odd odd' });
    expect((await run('--max-warnings', '1')).code).toBe(1);
    expect((await run('--max-warnings', '2')).code).toBe(0);
  });

  it('are of errors only with --quiet', async () => {
    const { run } = workplace({ 'a.words': 'odd', 'b.words': 'bad odd' });
    const { code, stdout } = await run('--quiet', '--format=compact');
    expect([code, stdout]).toEqual([
      1,
      'b.words:1:1: error: This is bad. Change it. [words/bad]\n',
    ]);
    expect((await run('--quiet', 'a.words')).code).toBe(0);
    const { code: failed, stderr } = await run('--quiet', '--max-warnings=0', 'a.words');
    expect(failed).toBe(1);
    expect(stderr).toMatch(/\d+ warnings?, and 0 may pass\. They are not shown with --quiet\./);
  });

  it('go into a file', async () => {
    const { run, read } = workplace({ 'a.words': 'bad', 'sub/': '' });
    const { code, stdout } = await run('--format=json', '--output-file', 'out/report.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(read('out/report.json'))).toMatchObject({
      tool: { name: 'check-words', version: '1.2.3' },
      files: [{ path: 'a.words' }],
    });
    const refused = await run('-o', 'sub');
    expect([refused.code, refused.stderr.includes('sub: not a file')]).toEqual([2, true]);
  });

  it.skipIf(process.platform === 'win32')(
    'go into a file whatever it held, and to streams',
    async () => {
      const { run, path } = workplace({ 'a.words': 'bad', report: Uint8Array.of(0xe9, 0x0a) });
      expect((await run('--format=json', '-o', 'report')).code).toBe(1);
      expect(JSON.parse(fs.readFileSync(join(path, 'report'), 'utf8'))).toMatchObject({
        version: 1,
      });
      const [descriptor, out] = [fs.openSync(join(path, 'out'), 'w'), join(path, 'out')];
      fs.writeSync(descriptor, 'before\n');
      expect(
        (await run('-f', 'compact', '-o', `/proc/${String(process.pid)}/fd/${String(descriptor)}`))
          .code,
      ).toBe(1);
      fs.closeSync(descriptor);
      expect(fs.readFileSync(out, 'utf8')).toMatch(/^before\na\.words:/);
    },
  );

  it('are in colour as is asked for, by the environment, the terminal and options', async () => {
    const { runWith } = workplace({ 'a.words': 'bad' });
    const colored = async (
      world: Parameters<typeof runWith>[0],
      ...args: string[]
    ): Promise<boolean> => (await runWith(world, ...args)).stdout.includes('\u001B[');
    expect(await colored({})).toBe(false);
    expect(await colored({ isTerminal: true })).toBe(true);
    expect(await colored({ isTerminal: true, environment: { NO_COLOR: '1' } })).toBe(false);
    expect(await colored({ isTerminal: true }, '--no-color')).toBe(false);
    expect(await colored({ environment: { NO_COLOR: '1' } }, '--color')).toBe(true);
  });

  it('cannot be made to steer a terminal', async () => {
    const { run } = workplace({ 'a.words': 'bad', '\u001B[2J.words': 'bad' });
    const { stdout } = await run();
    expect(stdout).not.toContain('\u001B');
    expect((await run('\u001B[2J')).stderr).not.toContain('\u001B');
  });
});
