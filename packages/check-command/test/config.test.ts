import { describe, expect, it } from 'vitest';

import { workplace } from './support/run.js';

const C = '--format=compact';

describe('the configuration', () => {
  it('sets severities, options and what is ignored', async () => {
    const { run } = workplace({
      'nopycache.config.json': JSON.stringify({
        rules: { 'words/odd': 'off', 'words/rare': 'error' },
        ignore: ['old/', '**/*.gen.words'],
        words: { tone: 'mild', also: ['worse'], allow: { bad: 'it is ours' } },
      }),
      'a.words': 'bad odd rare worse',
      'old/b.words': 'worse',
      'x/c.gen.words': 'worse',
    });
    const { stdout, code } = await run(C);
    expect(stdout.split('\n')).toEqual([
      'a.words:1:9: error: This is rare. Change it. [words/rare]',
      'a.words:1:14: warning: This is worse. Change it. [words/bad]',
      '',
    ]);
    expect(code).toBe(1);
  });

  it.each(['odd', 'ODD', 'words-odd', 'nopycache/words-odd'])(
    'may call a rule %s',
    async (name) => {
      const { run } = workplace({
        'nopycache.config.json': JSON.stringify({ rules: { [name]: 'error' } }),
        'a.words': 'odd',
      });
      expect((await run(C)).stdout).toContain('error: ');
      expect((await run(C, '--rule', `${name}:off`)).stdout).toBe('');
    },
  );

  it('is the nearest above, up to the top of the repository', async () => {
    const { runWith, path } = workplace({
      'nopycache.config.json': '{ "rules": { "words/bad": "off" }, "ignore": ["sub/x.words"] }',
      'sub/deep/a.words': 'bad',
      'sub/x.words': 'odd',
      'inner/.git': 'gitdir: elsewhere',
      'inner/a.words': 'bad',
      'nearer/package.json': '{ "nopycache": { "rules": { "words/bad": "info" } } }',
      'nearer/deep/a.words': 'bad',
    });
    expect((await runWith({ directory: 'sub' }, C)).stdout).toBe('');
    expect((await runWith({ directory: 'inner' }, C)).stdout).toContain(': error: ');
    expect((await runWith({ directory: 'nearer/deep' }, C)).stdout).toContain(': info: ');
    const outside = await runWith({ directory: 'nearer' }, C, `${path}/sub`);
    expect(outside.stdout).toContain('../sub/deep/a.words:1:1: info');
  });

  it('is passed over where a package.json has none', async () => {
    const { runWith } = workplace({
      'nopycache.config.json': '{ "rules": { "words/bad": "info" } }',
      'sub/package.json': '{ "dependencies": { "nopycache": "1" } }',
      'sub/a.words': 'bad',
    });
    expect((await runWith({ directory: 'sub' }, C)).stdout).toContain(': info: ');
  });

  it('may be named, or left out', async () => {
    const { run } = workplace({
      'nopycache.config.json': '{ "rules": { "words/bad": "info" } }',
      'other.json': '// ours\n{ "rules": { "words/bad": "warning", }, }',
      'a.words': 'bad',
    });
    expect((await run(C, '--config', 'other.json')).stdout).toContain(': warning: ');
    expect((await run(C, '--no-config')).stdout).toContain(': error: ');
    expect((await run(C, '--no-config', '-c', 'other.json')).stdout).toContain(': warning: ');
    const { code, stderr } = await run('--config', 'no.json');
    expect([code, stderr]).toEqual([2, 'check-words: no.json: no such file. Check the path.\n']);
  });

  it('gives way to the command line', async () => {
    const { run } = workplace({
      'nopycache.config.json':
        '{ "rules": { "words/bad": "off" }, "words": { "tone": "mild", "loud": true } }',
      'a.words': 'bad',
    });
    const { stdout } = await run(C, '--rule', 'words/bad:info', '--no-loud');
    expect(stdout).toBe('a.words:1:1: info: This is bad. Change it. [words/bad]\n');
  });

  it('leaves out files that are named, and says so', async () => {
    const { run } = workplace({
      'nopycache.config.json': '{ "ignore": ["a.words"] }',
      'a.words': 'bad',
    });
    const { code, stderr } = await run('a.words');
    expect([code, stderr]).toEqual([
      0,
      'check-words: a.words is not checked: the configuration ignores it.\n',
    ]);
  });

  it('may heed no comments', async () => {
    const { run } = workplace({
      'nopycache.config.json': '{ "words": { "inlineConfig": false } }',
      'a.words': '# quiet\nbad',
    });
    expect((await run('--no-config')).code).toBe(0);
    expect((await run('--no-config', '--no-inline-config')).code).toBe(1);
    expect((await run()).code).toBe(1);
  });

  it('may be about places and rules of other commands', async () => {
    const { run } = workplace({
      'nopycache.config.json':
        '{ "makefile": { "any": 1 }, "rules": { "makefile/x": "off", "PYC001": "info" } }',
      'a.words': '',
    });
    expect((await run()).code).toBe(0);
  });
});

describe('a mistake in the configuration', () => {
  it('is told with its place and the nearest name, all of them', async () => {
    const { run } = workplace({
      'nopycache.config.json': [
        '{',
        '  "rule": {},',
        '  "rules": { "words/odd": "of", "words/bd": "error", "PYC1": "off", "words/rare": 2 },',
        '  "ignore": "x",',
        '  "words": { "tone": "grim", "tome": null, "also": ["a", 1], "allow": { "b": [] } }',
        '}',
      ].join('\n'),
      'a.words': '',
    });
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll('check-words: nopycache.config.json:', '')).toBe(
      [
        '2:3: There is no option "rule". Did you mean "rules"?',
        '3:27: "rules.words/odd" is "of". Did you mean "off"?',
        '3:33: There is no rule "words/bd". Did you mean words/bad? See all with --rules.',
        '3:54: There is no rule "PYC1". See all with --rules.',
        '3:83: "rules.words/rare" is a number. Write one of "off", "info", "warning", "error".',
        '4:13: "ignore" is a string. Write an array of strings.',
        '5:22: "words.tone" is "grim". Write one of "strict", "mild".',
        '5:30: There is no option "tome". Did you mean "tone"?',
        '5:58: "words.also.1" is a number. Write a string.',
        '5:78: "words.allow.b" is an array. Write a string.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['{ "rules": }', '1:12: Not JSON: value expected.'],
    ['', '1:1: Not JSON: value expected.'],
    ['[]', '1:1: The configuration is an array. Write an object.'],
    ['{ "__proto__": {} }', '1:3: There is no option "__proto__".'],
    ['{ "ignore": ["!a"] }', '1:14: "ignore.0" is "!a". Write a glob that does not begin with !.'],
    ['{ "ignore": ["./"] }', '1:14: "ignore.0" is "./". Write a glob that does not begin with !.'],
    ['\uFEFF{ "rules": [] }', '1:12: "rules" is an array. Write an object.'],
  ])('is told: %j', async (text, expected) => {
    const { run } = workplace({ 'nopycache.config.json': text, 'a.words': '' });
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain(`check-words: nopycache.config.json:${expected}`);
  });

  it('in package.json is told where it is there, and comments are one', async () => {
    const { run } = workplace({
      'package.json': '{ "name": "x",\n  "nopycache": { "rules": { "od": "off" } } }',
      'a.words': '',
    });
    expect((await run()).stderr).toBe(
      'check-words: package.json:2:29: There is no rule "od". See all with --rules.\n',
    );
    const commented = workplace({ 'package.json': '// x\n{ "nopycache": {} }', 'a.words': '' });
    expect((await commented.run()).stderr).toContain('package.json:1:1: Not JSON: ');
  });
});
