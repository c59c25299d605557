import { addBlock, findBlock, updateBlock } from '@nopycache/core';

import { hasDefaultGoal } from '../goals/default-goal.js';
import { clashes, unseenTargets } from '../obstacles/clashes.js';
import { hookInto } from '../obstacles/hook.js';
import { shellNotes, shellObstacles } from '../obstacles/shells.js';
import { structureObstacles } from '../obstacles/structure.js';
import { BLOCK, changedBySomebody } from './block.js';
import { blockLines, saysOwnFile } from './block-lines.js';
import { refused, type Change, type Note, type Refusal } from './change.js';
import { helpStyleOf } from './help-style.js';
import { settingsOfBlock } from './option-comment.js';
import {
  problemOfSettings,
  settingsOf,
  type TargetOptions,
  type TargetSettings,
} from './options.js';
import { surroundingsOf, type Surroundings } from './surroundings.js';

/** How a text is changed. */
export interface AddOptions extends TargetOptions {
  /** Overwrites a block that somebody has changed. */
  readonly force?: boolean | undefined;
  /** Accepts that the new target may be what `make` makes when it is not told. */
  readonly allowDefaultGoal?: boolean | undefined;
  /** The file is not there yet, and will be ours. */
  readonly isNew?: boolean | undefined;
}

/**
 * Puts a block with our targets at the end of a Makefile, or brings the one that is there up to date: with the options
 * that it was written with, and these on top of them. Nothing else changes: not the default goal, and no other target but
 * the one to hook into. make is not asked, since it would run what the file tells it to; what cannot be known without it
 * is said in notes.
 */
export function addTarget(text: string, options: AddOptions = {}): Change {
  const { block, problem } = findBlock(text, BLOCK);
  if (problem !== undefined) return refused({ reason: 'broken', ...problem });
  const previous = block === undefined ? undefined : settingsOfBlock(text.slice(...block.body));
  const settings = settingsOf(options, previous);
  const file = surroundingsOf(text, block);
  const hook = settings.hook === '' ? ':' : hookInto(file, settings.hook);
  const refusals = obstacles(file, settings, options);
  if (typeof hook !== 'string') refusals.push(hook);
  if (refusals.length > 0) return refused(...refusals);
  const lines = blockLines(settings, {
    recipePrefix: file.before.recipePrefix.character ?? '\t',
    help: settings.help ?? helpStyleOf(file),
    hookSeparator: hook === '::' ? '::' : ':',
    isOwnFile:
      block === undefined ? options.isNew === true : saysOwnFile(text.slice(...block.body)),
  });
  return edited(file, lines, notes(file, settings), options.force === true);
}

/** The same, for a block that has to be there already. */
export function updateTarget(text: string, options: AddOptions = {}): Change {
  const { block, problem } = findBlock(text, BLOCK);
  if (block !== undefined || problem !== undefined) return addTarget(text, options);
  const message = 'There is no block of ours in this file. Add one first.';
  return refused({ reason: 'no-block', message, range: [0, 0] });
}

function edited(
  { text, block }: Surroundings,
  lines: readonly string[],
  notes: readonly Note[],
  force: boolean,
): Change {
  if (block === undefined) {
    return { kind: 'added', edit: addBlock(text, lines, BLOCK), notes, emptied: false };
  }
  const edit = updateBlock(text, block, lines, BLOCK);
  if (edit === undefined) return { kind: 'unchanged' };
  if (block.edited && !force) return refused(changedBySomebody(block.body));
  return { kind: 'updated', edit, notes, emptied: false };
}

function obstacles(
  file: Surroundings,
  settings: TargetSettings,
  { allowDefaultGoal = false }: AddOptions,
): Refusal[] {
  const { target, listTarget, engine } = settings;
  const problem = problemOfSettings(settings);
  if (problem !== undefined) {
    return [{ reason: 'options', message: problem, range: [file.place[0], file.place[0]] }];
  }
  const names = [target, listTarget].filter((name) => name !== '');
  const found = [
    ...structureObstacles(file),
    ...clashes(file, names),
    ...shellObstacles(file, engine),
  ];
  // A block that is there already has been accepted as what it is.
  const isAccepted = allowDefaultGoal || file.block !== undefined;
  if (!isAccepted && !hasDefaultGoal(file.before)) found.push(becomesDefaultGoal(file));
  return found;
}

function becomesDefaultGoal({ place: [start] }: Surroundings): Refusal {
  const message =
    'No other target is certain to come before ours, so that a bare `make` might clean. Write a target first, or allow it with --allow-default-goal.';
  return { reason: 'default-goal', message, range: [start, start] };
}

function notes(file: Surroundings, { engine }: TargetSettings): Note[] {
  const found: Note[] = [...unseenTargets(file), ...shellNotes(file, engine)];
  if (hasDefaultGoal(file.before)) return found;
  const message =
    'Unless a file that is included has a target, a bare `make` makes ours from now on.';
  return [...found, { reason: 'default-goal', message, range: [file.place[0], file.place[0]] }];
}
