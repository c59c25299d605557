import type { Discovery } from '@nopycache/core';
import type { Node } from 'jsonc-parser';

import { appending } from '../json/append.js';
import { jsonAt } from '../json/json-file.js';
import { publishedBy } from '../npm-files/published.js';
import { patternsThatPublish } from '../pyproject/published.js';
import { defineRule, type ProjectContext, type ProjectRule } from './rule.js';

const NEGATION = '!**/__pycache__';

export const publishesBytecode: ProjectRule = defineRule('publishes-bytecode', {
  severity: 'warning',
  description: 'Disallow manifests that publish bytecode',
  rationale:
    'npm publishes all that is in the directories that `files` names. Once there is `files`, neither .npmignore nor .gitignore beside ' +
    'package.json counts (https://docs.npmjs.com/cli/configuring-npm/package-json#files), and nothing of Python is left out by itself: ' +
    'the package carries the bytecode of whoever published it. So does a Python package whose `package-data` names it; pip compiles ' +
    'what it installs anyway.',
  *discover(context: ProjectContext) {
    const { file } = context;
    if (file.kind === 'package-json') yield* inNpmPackage(context);
    yield* patternsThatPublish(file.toml, file.text);
  },
});

function* inNpmPackage({ file, pythonDirectories }: ProjectContext): Generator<Discovery> {
  if (jsonAt(file.json, 'private')?.value === true) return;
  const list = jsonAt(file.json, 'files');
  const files = stringsOf(list);
  if (list === undefined || files === undefined) return;
  const told = new Set<number>();
  for (const directory of pythonDirectories) {
    const cache = directory === '' ? '__pycache__' : `${directory}/__pycache__`;
    const by = publishedBy(files, `${cache}/m.cpython-313.pyc`);
    if (by === undefined || told.has(by)) continue;
    told.add(by);
    yield discovery(file.text, list, by, cache);
  }
}

function discovery(text: string, list: Node, index: number, cache: string): Discovery {
  const { offset = 0, length = 0 } = list.children?.[index] ?? {};
  const range = [offset, offset + length] as const;
  return {
    message: `${text.slice(...range)} publishes ${cache} too, where Python has run. Add ${JSON.stringify(NEGATION)}.`,
    range,
    fix: appending(text, list, [NEGATION]),
  };
}

function stringsOf(list: Node | undefined): string[] | undefined {
  const values = list?.children?.map(({ value }): unknown => value);
  if (list?.type !== 'array' || values === undefined) return undefined;
  return values.every((value) => typeof value === 'string') ? values : undefined;
}
