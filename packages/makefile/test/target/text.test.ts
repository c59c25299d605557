import { describe, expect, it } from 'vitest';

import { addTarget, updateTarget } from '../../src/index.js';
import { added, changed } from '../support/edited.js';

/** A block's lines, without its markers and the commands. */
function outline(text: string): string[] {
  const lines = text.slice(text.indexOf('# >>>')).split('\n').slice(1, -2);
  return lines.filter((line) => !line.startsWith('\t'));
}

describe('a block', () => {
  it('is written like this', () => {
    expect(added('all:\n\techo all\n')).toMatchInlineSnapshot(`
      "all:
      	echo all

      # >>> nopycache clean-pyc >>> v1 223b1ebe +blank
      .PHONY: clean-pyc
      clean-pyc:
      	@find . \\( -name .git -o -name .hg -o -name .svn -o -name .jj -o -name .venv -o -name venv -o -name .tox -o -name .nox -o -name node_modules \\) -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +
      .PHONY: list-pyc
      list-pyc:
      	@find . \\( -name .git -o -name .hg -o -name .svn -o -name .jj -o -name .venv -o -name venv -o -name .tox -o -name .nox -o -name node_modules \\) -prune -o -type d -name __pycache__ -prune -print
      # <<< nopycache clean-pyc <<<
      "
    `);
  });

  it('runs nopycache where that is wanted', () => {
    const text = added('all:\n', { engine: 'nopycache', listTarget: '' });
    expect(text).toContain('\nclean-pyc:\n\t@npx nopycache clean\n# <<<');
    expect(added('all:\n', { engine: 'nopycache' })).toContain(
      '\nlist-pyc:\n\t@npx nopycache clean --dry-run --list\n# <<<',
    );
  });

  it.each([
    ['after the target', 'all: ## Do it\n\techo\n', ['clean-pyc: ## Remove Python bytecode']],
    [
      'above it',
      '## Do it\n.PHONY: all\nall:\n',
      ['## Remove Python bytecode', '.PHONY: clean-pyc'],
    ],
    [
      'not at all',
      '## A heading\n\nall: # Do it\n#### b\nc:\n',
      ['.PHONY: clean-pyc', 'clean-pyc:'],
    ],
  ])('describes its targets as the file does: %s', (_, text, lines) => {
    expect(outline(added(text))).toEqual(expect.arrayContaining(lines));
    expect(added(text).includes('## Remove')).toBe(lines[0]?.includes('##'));
  });

  it('says with which options it was written, and is brought up to date with them', () => {
    const text = added('clean:\n', { hook: 'clean', target: 'pyclean', help: 'above' });
    expect(outline(text)).toEqual([
      '# Options: {"target":"pyclean","hook":"clean","help":"above"}',
      '## Remove Python bytecode',
      '.PHONY: pyclean',
      'pyclean:',
      '## List what pyclean removes',
      '.PHONY: list-pyc',
      'list-pyc:',
      'clean: pyclean',
    ]);
    expect(updateTarget(text)).toEqual({ kind: 'unchanged' });
    const updated = changed(text, updateTarget(text, { hook: '', listTarget: '' }));
    expect(outline(updated)).toEqual([
      '# Options: {"target":"pyclean","listTarget":"","help":"above"}',
      '## Remove Python bytecode',
      '.PHONY: pyclean',
      'pyclean:',
    ]);
    expect(addTarget(updated)).toEqual({ kind: 'unchanged' });
  });

  it('keeps its options when the targets are added again, but for those that are given then', () => {
    const first = added('clean:\n', { hook: 'clean', skip: ['env'] });
    expect(changed(first, addTarget(first, { loose: true }))).toBe(
      added('clean:\n', { hook: 'clean', skip: ['env'], loose: true }),
    );
    expect(changed(first, addTarget(first, { hook: '', skip: [] }))).toBe(added('clean:\n'));
  });

  it('takes comments for options only that are some', () => {
    const text = added('all:\n', { loose: true }).replace(/# Options: .*/, '# Options: {');
    const change = updateTarget(text, { force: true });
    expect(changed(text, change)).toBe(added('all:\n'));
  });

  it('uses the prefix that recipes have at its place', () => {
    expect(added('.RECIPEPREFIX = >\nall:\n>echo\n')).toContain('\nclean-pyc:\n>@find');
  });
});

/** What a formatter that inserts `.PHONY` lines breaks (mbake 1.4.6): ours leaves all of it as it is. */
describe('what is there stays', () => {
  it.each([
    ['.PHONY lines that are continued', '.PHONY: all \\\n  test\nall:\ntest:\n'],
    ['comments after .PHONY', '.PHONY: all # keep me\nall:\n'],
    ['defines', 'define A\nall:\n\techo\nendef\nall:\n\t$(A)\n'],
    ['CRLF', 'all:\r\n\techo\r\n'],
  ])('%s', (_, text) => {
    expect(added(text).startsWith(text)).toBe(true);
    expect(added(text).includes('\r\n')).toBe(text.includes('\r\n'));
    expect(added(text).replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
  });

  it('targets in lists, which are seen', () => {
    expect(addTarget('all clean-pyc:\n').kind).toBe('refused');
  });
});
