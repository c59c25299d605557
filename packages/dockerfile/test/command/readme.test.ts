import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

import { describe, expect, it } from 'vitest';

import { check, rules } from '../../src/index.js';
import { project } from './support.js';

const PAGE = fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The blocks of a language below a heading. */
function blocks(heading: string, language: string): string[] {
  const [, section = ''] = PAGE.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const found = own.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'));
  return [...found].map(([, text = '']) => text);
}

describe('the page of the package', () => {
  it('goes from findings to clean, as the command does', () => {
    const journey = 'From findings to clean';
    const { run, read } = project({
      Dockerfile: blocks(journey, 'Dockerfile')[0] ?? '',
      '.dockerignore': '.git\n__pycache__\n',
      'requirements.txt': '',
    });
    const found = run();
    expect([found.stdout, found.status]).toEqual([blocks(journey, 'text')[0], 1]);
    const diff = run('--diff');
    expect([diff.stdout, diff.status]).toEqual([blocks(journey, 'diff')[0], 1]);
    const fixed = run('--fix');
    expect([fixed.stdout, fixed.status]).toEqual(['Nothing found in 1 file.\n', 0]);
    const after = [read('Dockerfile'), read('.dockerignore')];
    expect(run('--fix')).toEqual({ stdout: 'Nothing found in 1 file.\n', stderr: '', status: 0 });
    expect([read('Dockerfile'), read('.dockerignore')]).toEqual(after);
  });

  it('has every rule in its table, as the rule says it', () => {
    const rows = rules.map(({ id, name, severity, recommended, docs }) => {
      const shown = recommended ? severity : 'off';
      return [`[${id}](${docs.url})`, `${name}: ${docs.description}`, shown];
    });
    const table = [...PAGE.matchAll(/^\| (\[PYC\d+\].*) \|$/gm)].map(([, row = '']) =>
      row.split(' | ').map((cell) => cell.trim()),
    );
    expect(table).toEqual(rows);
  });

  it('names every option, and none that does not exist', () => {
    const { run } = project({});
    const help = run('--help').stdout;
    const options = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, name = '']) => name);
    expect(options.length).toBeGreaterThan(17);
    expect(options.filter((name) => !PAGE.includes(name))).toEqual([]);
    for (const [, given = ''] of PAGE.matchAll(/nopycache-dockerfile ((?:--[^`"\n]+))/g)) {
      expect([given, run(...given.trim().split(' '), '--help').status]).toEqual([given, 0]);
    }
  });

  it('has a configuration that is valid', () => {
    const { run } = project({
      'nopycache.config.json': blocks('Configuration', 'json')[0] ?? '',
      Dockerfile: 'FROM python:3.12\n',
    });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
  });

  it('has a comment that is heeded', () => {
    const [text = ''] = blocks('Ignoring a finding', 'Dockerfile');
    expect(check(text)).toEqual([]);
    expect(check(text, { inlineConfig: false }).map(({ ruleId }) => ruleId)).toEqual(['PYC002']);
  });

  it('has an example that prints what its comment says', () => {
    const [program = ''] = blocks('API', 'js');
    const [, comment = ''] = /^\/\/ (.*)$/m.exec(program) ?? [];
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: new URL('../..', import.meta.url),
      encoding: 'utf8',
    });
    expect(printed).toBe(`${comment}\n`);
  });
});
