import { describe, expect, it } from 'vitest';

import { nopycache, tree } from './support.js';

const COMMANDS = [
  'scan',
  'clean',
  'init',
  'hide',
  'redirect',
  'prefix',
  'prefix status',
  'prefix gc',
  'check',
  'fix',
  'staged',
  'rules',
  'doctor',
  'completion',
];

/** The options in the examples of a help that are of the command itself. */
function usedOptions(help: string, command: string): string[] {
  const examples = [...help.matchAll(/^ {2}nopycache (.*?)(?: {2,}|$)/gm)];
  const lines = examples.map(([, line = '']) => line).filter((line) => line.startsWith(command));
  return lines.flatMap((line) => line.match(/(?<= )--?[a-z0][a-z-]*/g) ?? []);
}

describe('help', () => {
  const help = nopycache('.', ['--help']).stdout;

  it('names every command, by what it is for', () => {
    const headings = help.split('\n').filter((line) => /^\S.*:$/.test(line));
    expect(headings).toEqual([
      'Options:',
      'Look and remove:',
      'Set a project up:',
      'Check and fix:',
      'Find out:',
      'Examples:',
      'Exit codes:',
    ]);
    const named = [...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name = '']) => name);
    expect(new Set(named)).toEqual(
      new Set([...COMMANDS.map((name) => name.split(' ')[0]), 'help', 'nopycache']),
    );
  });

  it.each(COMMANDS)('of %s is the same in both ways, orderly, and true', (command) => {
    const root = tree();
    const words = command.split(' ');
    const { status, stdout } = nopycache(root, [...words, '--help']);
    expect(nopycache(root, ['help', ...words]).stdout).toBe(stdout);
    expect(status).toBe(0);
    const order = ['What:', 'Selection:', 'Fixing:', 'Safety:', 'Output:', 'Options:'];
    const groups = stdout.split('\n').filter((line) => order.includes(line));
    expect(groups).toEqual(order.filter((name) => groups.includes(name)));
    expect(stdout).not.toMatch(/\(choices|default: "/);
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
    const [options = '', examples = ''] = stdout.split('Examples:');
    expect(examples).toContain(`nopycache ${words[0] ?? ''}`);
    const inner = command === 'prefix' ? nopycache(root, ['prefix', 'gc', '--help']).stdout : '';
    const own = [...(options + inner).matchAll(/--?[a-z0][a-z-]*/g)].map(([name]) => name);
    expect(usedOptions(examples, command).filter((name) => !own.includes(name))).toEqual([]);
  });

  it.each<[readonly string[], string]>([
    [['help', 'foo'], 'There is no command nopycache foo. Run nopycache --help'],
    [['help', 'claen'], 'There is no command nopycache claen. Did you mean nopycache clean?'],
    [['chekc', '--help'], 'There is no command nopycache chekc. Did you mean nopycache check?'],
    [['foo', '-h'], 'There is no command nopycache foo. Run nopycache --help'],
    [
      ['help', 'prefix', 'cg'],
      'There is no command nopycache prefix cg. Did you mean nopycache prefix gc?',
    ],
    [['help', 'clean', 'x'], 'There is no command nopycache clean x. Run nopycache clean --help'],
  ])('says that there is no such command: %j', (args, message) => {
    const { status, stdout, stderr } = nopycache(tree(), args);
    expect(stderr).toContain(`nopycache: ${message}`);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('is there of a directory that is to be scanned', () => {
    const root = tree({ 'services/': '' });
    const { status, stdout } = nopycache(root, ['services', '--help']);
    expect([status, stdout]).toEqual([0, help]);
  });
});
