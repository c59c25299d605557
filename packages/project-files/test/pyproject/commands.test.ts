import { applyEdits } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check } from '../../src/index.js';

/** The rules that tell of something, with what they mark. */
function told(text: string): string[] {
  return check(text, { kind: 'pyproject' }).map(
    ({ ruleId, range }) => `${ruleId.replace('project-files/', '')}: ${text.slice(...range)}`,
  );
}

const ENTERS_GIT = "find . -name '*.pyc' -delete";

describe('cleanups', () => {
  it.each([
    `[tool.hatch.envs.default.scripts]\nclean = "${ENTERS_GIT}"`,
    `[tool.hatch.envs.default.scripts]\nclean = ["rm -rf build", "- ${ENTERS_GIT}"]`,
    `[tool.hatch.envs.default]\nextra-scripts.clean = "${ENTERS_GIT}"`,
    `[tool.pdm.scripts]\nclean = "${ENTERS_GIT}"`,
    `[tool.pdm.scripts]\nclean = { cmd = "${ENTERS_GIT}" }`,
    `[tool.pdm.scripts]\nclean.shell = "${ENTERS_GIT}"`,
    `[tool.poe.tasks]\nclean = "${ENTERS_GIT}"`,
    `[tool.poe.tasks.clean]\nshell = '''\n  ${ENTERS_GIT}\n'''`,
    `[tool.poe.tasks.clean]\nsequence = ["other", { cmd = "${ENTERS_GIT}" }]`,
    `[tool.taskipy.tasks]\nclean = "${ENTERS_GIT}"`,
    `[tool.pixi.tasks]\nclean = "${ENTERS_GIT}"`,
    `[tool.pixi.feature.dev.tasks.clean]\ncmd = "${ENTERS_GIT}"`,
  ])('%s', (text) => {
    expect(told(text)).toContainEqual(expect.stringMatching(/^deletes-git-refs: /));
  });

  it.each([
    // Poe replaces `**` itself, and to Pixi's shell it is what people mean by it.
    '[tool.poe.tasks]\nclean = "rm -rf ./**/*.pyc ./**/__pycache__"',
    '[tool.pixi.tasks]\nclean = "rm -rf **/__pycache__"',
    // What a placeholder stands for is not known.
    '[tool.hatch.envs.default.scripts]\nclean = "find {root} -name \'*.pyc\' -delete"',
    '[tool.hatch.envs.default.scripts]\nclean = "find {root}/src -name \'*.pyc\' -delete"',
    '[tool.pixi.tasks]\nclean = "find {{ directory }} -name \'*.pyc\' -delete"',
    // Without a shell these are words for one program.
    // Hatch stops at a `{}`, and takes `{{}}` for one.
    '[tool.hatch.envs.default.scripts]\nclean = "find . -name \'*.pyc\' -exec rm {{}} +"',
    `[tool.pdm.scripts]\nclean = "cd src && ${ENTERS_GIT}"`,
    `[tool.poe]\ndefault_task_type = "script"\ntasks.clean = "${ENTERS_GIT}"`,
    `[tool.poe.tasks]\nall = ["clean", "find . -name '*.pyc' -delete"]`,
    `[tool.poe.tasks.clean]\nscript = "${ENTERS_GIT}"`,
    `[tool.pdm.scripts]\nclean.call = "${ENTERS_GIT}"`,
    `[project.scripts]\nclean = "${ENTERS_GIT}"`,
    '[tool.taskipy.tasks]\ntest = "pytest && find . -path ./.git -prune -o -name \'*.py\' -print"',
  ])('silent: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('what is suggested is spelt as the runner reads it', () => {
    const mended = (text: string): (string | undefined)[] =>
      check(text, { kind: 'pyproject' }).flatMap(({ suggestions = [] }) =>
        suggestions.map(({ edits }) => applyEdits(text, edits).split('"')[1]),
      );
    const task = `clean = "${ENTERS_GIT}"`;
    expect(mended(`[tool.hatch.envs.default.scripts]\n${task}`)[0]).toMatch(
      / -exec rm -f \{\{\}\} \+$/,
    );
    expect(mended(`[tool.taskipy.tasks]\n${task}`)[0]).toMatch(/ -exec rm -f \{\} \+$/);
    expect(mended(`[tool.pixi.tasks]\n${task}`)).toEqual([]);
  });

  it('a script that is written with escapes keeps them', () => {
    const text =
      '[tool.taskipy.tasks]\nclean = "echo \\"é\\" && find . -name \\u0022*.pyc\\u0022 -delete"\n';
    const [finding] = check(text, { kind: 'pyproject' });
    const mended = applyEdits(text, finding?.suggestions?.[0]?.edits ?? []);
    expect(mended).toContain('echo \\"é\\" && find . ');
    expect(told(mended)).not.toContainEqual(expect.stringContaining('unreadable'));
  });

  it('nothing is said for `nopycache clean` where a project may have no Node', () => {
    const text =
      '[tool.taskipy.tasks]\nclean = "find . -name .git -prune -o -name \'*.pyc\' -exec rm -f {} +"\n';
    expect(told(text)).not.toContainEqual(expect.stringContaining('hand-written-cleanup'));
  });
});

describe('publishes-bytecode', () => {
  const DATA = '[tool.setuptools.package-data]\n';

  it.each(['**/*.pyc', '__pycache__/*', '**/__pycache__/*.pyc', '**/*.py[co]', '*/*.pyc'])(
    '%s',
    (pattern) => {
      expect(told(`${DATA}"*" = ["data/*", "${pattern}"]`)).toEqual([
        `publishes-bytecode: "${pattern}"`,
      ]);
    },
  );

  it.each([
    ['["**/*.pyc"]', '[]'],
    ['["**/*.pyc", ]', '[ ]'],
    ['["**/*.pyc", "a"]', '["a"]'],
    ['["a", "**/*.pyc",]', '["a",]'],
    ['[\n  "a",\n  "**/*.pyc"\n]', '[\n  "a"\n]'],
    ['[\n  "a", # why\n  "**/*.pyc"\n]', undefined],
  ])('the pattern is taken out of %j', (list, mended) => {
    const text = `${DATA}pkg = ${list}\n`;
    const [{ suggestions: [suggestion] = [] } = {}] = check(text, { kind: 'pyproject' });
    expect(suggestion && applyEdits(text, suggestion.edits)).toBe(
      mended && `${DATA}pkg = ${mended}\n`,
    );
  });

  it.each([
    // Bytecode beside the sources, or instead of them.
    `${DATA}"*" = ["*.pyc"]`,
    `${DATA}pkg = ["**/*", "*.py", "__pycache__"]`,
    `${DATA}pkg = ["**/*.pyc"]\n[tool.setuptools.exclude-package-data]\n"*" = ["*.pyc"]`,
    '[tool.hatch.build.targets.wheel]\nartifacts = ["**/*.pyc"]\ninclude = ["__pycache__/*"]',
    '[tool.poetry]\ninclude = ["**/*.pyc"]',
    '[tool.setuptools.exclude-package-data]\n"*" = ["**/*.pyc"]',
  ])('silent: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
