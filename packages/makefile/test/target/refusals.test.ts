import { describe, expect, it } from 'vitest';

import {
  addTarget,
  removeTarget,
  updateTarget,
  type AddOptions,
  type Change,
  type RefusalReason,
} from '../../src/index.js';
import { added } from '../support/edited.js';

/** What a text is refused for, and the beginning of the place that the refusal names. */
type Case = readonly [text: string, reason: RefusalReason, place: string, options?: AddOptions];

const CASES: Readonly<Record<string, Case>> = {
  'a target of that name': ['all:\nclean-pyc:\n\techo', 'clash', 'clean-pyc'],
  'a target of that name among others': ['all b list-pyc c:\n', 'clash', 'list-pyc'],
  'a target of that name, inline': ['all:\nclean-pyc :;@echo\n', 'clash', 'clean-pyc'],
  'a double-colon target of that name': ['all:\nclean-pyc::\n\techo', 'clash', 'clean-pyc'],
  'a target of that name in a branch': ['all:\nifdef A\nclean-pyc:\nendif\n', 'clash', 'clean-pyc'],
  'a target of that name for GNU make': ['all:\n./clean-pyc:\n', 'clash', './clean-pyc'],
  'a grouped target of that name': ['all:\na clean-pyc &: b\n', 'clash', 'clean-pyc'],
  'a pattern': ['all:\nclean-%:\n\techo', 'pattern', 'clean-%'],
  'an open define': ['all:\ndefine A\nb:\n', 'open-define', 'define A'],
  'a define whose end is a recipe line': ['all:\ndefine A\n\tendef\n', 'open-define', 'define A'],
  'an open conditional': ['all:\nifdef A\nelse\n', 'open-conditional', 'ifdef A'],
  "bmake's open conditional": ['all:\n.if A\n', 'open-conditional', '.if A'],
  "bmake's open loop": ['all:\n.for a in b\n', 'open-conditional', '.for a'],
  'lines for nmake': ['all:\n!IF A\n!ENDIF\n', 'unreadable', '!IF A'],
  'a conflict that git left': ['all:\n<<<<<<< HEAD\n', 'unreadable', '<<<<<<<'],
  'another interpreter': ['SHELL := /usr/bin/python3\nall:\n', 'shell', 'SHELL'],
  PowerShell: ['SHELL = pwsh.exe\n.SHELLFLAGS = -NoProfile -Command\nall:\n', 'shell', 'SHELL'],
  'other flags': ['.SHELLFLAGS = -Command\nall:\n', 'shell', '.SHELLFLAGS'],
  "bmake's own way to say it": ['.SHELL: name=csh\nall:\n', 'shell', '.SHELL'],
  'a recipe prefix that depends': [
    'all:\nifdef A\n.RECIPEPREFIX = >\nendif\n',
    'recipe-prefix',
    '.RECIPEPREFIX = >',
  ],
  'an empty file': ['', 'default-goal', ''],
  'a file without targets': ['A = b\n', 'default-goal', ''],
  'targets that begin with a dot, and patterns': ['.PHONY: a\n%.o: %.c\n', 'default-goal', ''],
  'targets in one branch only': ['ifdef A\nall:\nendif\n', 'default-goal', ''],
  'an include alone': ['include a.mk\n', 'default-goal', ''],
  'a computed target alone': ['$(A):\n\techo\n', 'default-goal', ''],
  "bmake's macros and what it is not to take alone": [
    'a: .USE\n\techo\nb: .NOTMAIN\nc: .EXEC\n',
    'default-goal',
    '',
  ],
  'a default goal that is forgotten': ['all:\n.DEFAULT_GOAL :=\n', 'default-goal', ''],
  'a hook that is not there': ['all:\n', 'hook', '', { hook: 'clean' }],
  'a hook with both separators': ['clean:\nclean::\n', 'hook', ':\nclean::', { hook: 'clean' }],
  'a grouped hook': ['clean a &: b\n', 'hook', '&: b', { hook: 'clean' }],
  'a hook that reads its prerequisites': ['clean:\n\trm $^\n', 'hook', 'clean', { hook: 'clean' }],
  'a name of several words': ['all:\n', 'options', '', { target: 'a b' }],
  'a name with a reference': ['all:\n', 'options', '', { target: 'a$(b)' }],
  'one name for two targets': ['all:\n', 'options', '', { listTarget: 'clean-pyc' }],
  'a path to skip': ['all:\n', 'options', '', { skip: ['a/b'] }],
  'something to skip that nopycache decides': [
    'all:\n',
    'options',
    '',
    { engine: 'nopycache', skip: ['a'] },
  ],
};

function refusalsOf(change: Change): readonly (readonly [RefusalReason, number])[] {
  return change.kind === 'refused'
    ? change.refusals.map(({ reason, range }) => [reason, range[0]])
    : [];
}

describe('adding is refused by', () => {
  it.each(Object.entries(CASES))('%s', (_, [text, reason, place, options]) => {
    const at = place === '' ? text.length : text.indexOf(place);
    expect(refusalsOf(addTarget(text, options))).toContainEqual([reason, at]);
  });

  it('all that stands in the way at once', () => {
    const change = addTarget('clean-%:\n!IF\ndefine\n');
    expect(refusalsOf(change).map(([reason]) => reason)).toEqual([
      'open-define',
      'unreadable',
      'pattern',
      'default-goal',
    ]);
  });
});

describe('adding is not refused by', () => {
  it.each([
    [
      'a name in a comment, a recipe, a define',
      '# clean-pyc:\nall:\n\tclean-pyc:\ndefine A\nclean-pyc:\nendef\n',
    ],
    ['a variable of the target', 'all:\nclean-pyc: A = 1\n'],
    ['a prerequisite of that name', '.PHONY: clean-pyc\nall: clean-pyc\n'],
    ['a name that begins alike', 'all:\nclean-pyc-all: x\nmy-clean-pyc:\n'],
    ['a pattern that does not fit', 'all:\nbuild-%:\nclean-pyc%:\n'],
    [
      'bash by another way',
      'SHELL := $(shell which bash)\n.SHELLFLAGS := -eu -o pipefail -c\nall:\n',
    ],
    ['env', 'SHELL = /usr/bin/env bash -e\nall:\n'],
    ['a placeholder for a shell', 'SHELL = @SHELL@\nall:\n'],
    ['lines for nmake in a branch', 'ifdef A\nall:\n!IF B\nelse\nall:\nendif\n'],
    ['.DEFAULT_GOAL before an include', '.DEFAULT_GOAL := help\ninclude a.mk\n'],
    ['targets in every branch', 'ifdef A\na:\nelse ifdef B\nb:\nelse\nc:\nendif\n'],
    ['a file without end', 'all:\n\techo'],
    ['a final backslash', 'all:\n\techo \\\n'],
  ])('%s', (_, text) => {
    expect(addTarget(text).kind).toBe('added');
  });

  it('the default goal, where that is allowed', () => {
    const change = addTarget('', { allowDefaultGoal: true });
    expect(change).toMatchObject({ kind: 'added', notes: [{ reason: 'default-goal' }] });
  });

  it('PowerShell, where nopycache itself cleans', () => {
    const text = 'SHELL = pwsh\nall:\n';
    expect(addTarget(text, { engine: 'nopycache' }).kind).toBe('added');
  });
});

describe('what cannot be known is said', () => {
  it.each([
    ['all:\ninclude a.mk\n', 'unseen-targets', 'include'],
    ['all:\n$(A)-x: b\n', 'unseen-targets', '$(A)'],
    ['all:\n$(eval $(B))\n', 'unseen-targets', '$(eval'],
    ['all:\n%: Makefile\n\techo $@\n', 'match-anything', '%:'],
    ['all:\nifdef A\nSHELL = cmd\nendif\n', 'shell', 'SHELL'],
  ])('of %j', (text, reason, place) => {
    const change = addTarget(text);
    expect(change).toMatchObject({ kind: 'added', notes: [{ reason }] });
    if ('notes' in change) expect(change.notes[0]?.range[0]).toBe(text.indexOf(place));
  });
});

describe('a block', () => {
  const block = added('all:\n');

  it('is not overwritten where somebody has changed it', () => {
    const text = block.replace('@find', '@-find');
    const options = { help: 'after' } as const;
    expect(refusalsOf(addTarget(text, options))).toEqual([['edited', text.indexOf('.PHONY')]]);
    expect(refusalsOf(removeTarget(text))).toEqual([['edited', text.indexOf('.PHONY')]]);
    expect(addTarget(text, { ...options, force: true }).kind).toBe('updated');
    expect(removeTarget(text, { force: true }).kind).toBe('removed');
  });

  it.each([
    ['without an end', block.replace('# <<<', '#')],
    ['without a beginning', block.replace('# >>>', '#')],
    ['twice', block + block],
    ['of a newer version', block.replace('>>> v1', '>>> v9')],
    ['in a define', `all:\ndefine A\n${block}endef\n`],
    ['in a continued line', `all:\nA = \\\n${block.slice(6)}`],
  ])('is not touched %s', (_, text) => {
    expect(refusalsOf(addTarget(text)).map(([reason]) => reason)).toEqual(['broken']);
    expect(updateTarget(text).kind).toBe('refused');
  });

  it('is not taken out from above lines of a recipe', () => {
    const text = `${block}\techo mine\n`;
    expect(refusalsOf(removeTarget(text))).toEqual([['recipe-follows', block.length]]);
  });

  it('is not updated where there is none, nor taken out', () => {
    expect(refusalsOf(updateTarget('all:\n'))).toEqual([['no-block', 0]]);
    expect(removeTarget('all:\n')).toEqual({ kind: 'unchanged' });
  });

  it('is not brought up to date over a rule that was added since', () => {
    const text = `${block}clean-pyc:\n\techo\n`;
    expect(refusalsOf(updateTarget(text))).toEqual([['clash', block.length]]);
  });

  it('says which rules still need what it made', () => {
    const change = removeTarget(block.replace('all:', 'all: clean-pyc'));
    expect(change).toMatchObject({ notes: [{ reason: 'still-needed', range: [5, 14] }] });
  });
});
