import fs from 'node:fs';
import { join } from 'node:path';

import { applyEdits } from '@nopycache/core';
import { addTarget } from '@nopycache/makefile';

import type { Note, Project } from './project.js';

/** The names that make looks for, in its order (GNU make manual, "What Name to Give Your Makefile"). */
const NAMES = ['GNUmakefile', 'makefile', 'Makefile'];

/** A target that deletes bytecode, in the Makefile at the top where there is one. */
export function make({ top, drafts }: Project): Note[] {
  const there = new Set(fs.readdirSync(top));
  const name = NAMES.find((each) => there.has(each));
  if (name === undefined) return [];
  const draft = drafts.open(join(top, name));
  const change = addTarget(draft.text);
  if ('edit' in change) draft.text = applyEdits(draft.text, [change.edit]);
  if (change.kind !== 'refused') return [];
  return change.refusals.map(({ message }) => `${name}: ${message}`);
}
