import type { Suggestion, TextEdit } from '@nopycache/core';

import { replacing } from '../commands/script.js';
import type { ShellCommand, ShellWord } from '../commands/command.js';
import type { Cleanup } from './cleanup.js';
import { findCommand, type FindOptions, type LooseSuffix } from './find-command.js';
import { grepFilter } from './grep-filter.js';
import { primariesOf, type Expression } from './find/expression.js';

/** What a pattern is about when it is about bytecode. */
const BYTECODE = /pycache|py[co]|py\[|\.py\?|\.py\*|\$py\.class/;

/** Tests and actions that the safe command has too. Whoever wrote others wanted less. */
const UNDERSTOOD =
  /^-(?:name|iname|type|prune|print|print0|delete|depth|exec|path|wholename|regex|true)$/;

/** The command to write in a cleanup's place, as a suggestion; none where it would do more than was asked for. */
export function safeCommand(cleanup: Cleanup): readonly Suggestion[] {
  const command = safeText(cleanup);
  const edits = command === undefined ? undefined : replacingAll(cleanup, command);
  return edits === undefined ? [] : [{ title: 'Write a find that leaves all else alone', edits }];
}

/** The safe command for what a cleanup is about; `undefined` where that is not known, or more than bytecode. */
function safeText(cleanup: Cleanup): string | undefined {
  const options = optionsFor(cleanup);
  return options && findCommand({ action: 'delete', ...options });
}

/** The edits that put another command in a cleanup's place. */
function replacingAll(
  { command, last, outer }: Cleanup,
  text: string,
): readonly TextEdit[] | undefined {
  const whole = outer ?? command;
  const start = whole.words[0]?.span[0];
  const end = (outer ?? last).span[1];
  if (whole.script === undefined || start === undefined) return undefined;
  if (outer === undefined && last.script !== command.script) return undefined;
  const isEndReplaceable = (at: number): boolean =>
    whole.script?.isReplaceable?.([at, at + 1]) ?? true;
  // What lies between may be spelt in any way, as nothing of it is kept.
  if (!isEndReplaceable(start) || !isEndReplaceable(end - 1)) return undefined;
  return replacing({ ...whole.script, isReplaceable: () => true }, [start, end], text);
}

function optionsFor(cleanup: Cleanup): Omit<FindOptions, 'action'> | undefined {
  const patterns = patternsOf(cleanup);
  if (patterns?.every((pattern) => BYTECODE.test(pattern)) !== true) {
    return undefined;
  }
  const all = patterns.join(' ');
  const loose = new Set<LooseSuffix>();
  if (/\.pyc|py\[[^\]]*c|py[?*]|\bpyc/.test(all)) loose.add('.pyc');
  if (/\.pyo|py\[[^\]]*o|py[?*]|\bpyo/.test(all)) loose.add('.pyo');
  if (all.includes('$py')) loose.add('$py.class');
  const caches = all.includes('pycache') || isAboutCaches(cleanup);
  const roots = rootsOf(cleanup);
  if (roots === undefined || (loose.size === 0 && !caches)) return undefined;
  return { roots, loose: [...loose], caches };
}

/** Whether `grep` lets `__pycache__` through without naming it, as it does with `pyc`. */
function isAboutCaches({ find, filters }: Cleanup): boolean {
  const listsAll = find !== undefined && [...primariesOf(find.expression)].length === 0;
  return listsAll && filters.every((filter) => grepFilter(filter)?.('./a/__pycache__') === true);
}

function rootsOf({ find }: Cleanup): readonly string[] | undefined {
  const roots = (find?.roots ?? []).map(({ text, glob }) => (glob ? undefined : text));
  if (roots.length === 0) return ['.'];
  return roots.every((root) => root !== undefined) ? roots : undefined;
}

/** All that a cleanup chooses by; `undefined` where some of it is not known. */
function patternsOf(cleanup: Cleanup): readonly string[] | undefined {
  const { find, filters, remove, python } = cleanup;
  if (python !== undefined) return python.patterns;
  const primaries = [...primariesOf(find?.expression)];
  const understood = primaries.every(({ name }) => UNDERSTOOD.test(name));
  if (!understood || (find !== undefined && hasNegation(find.expression))) return undefined;
  const named = primaries.filter(({ name }) => /name|path|regex/.test(name));
  const targets = find === undefined ? (remove?.targets ?? []) : [];
  if (find === undefined && !targets.every(isEverywhere)) return undefined;
  const words = [
    ...named.flatMap(({ args }) => args),
    ...filters.flatMap(patternWords),
    ...targets,
  ];
  const texts = words.map(
    ({ text, source }) => text ?? (source.includes('$py') ? source : undefined),
  );
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Whether a word for `rm` names no directory to begin with. */
function isEverywhere({ text = '' }: ShellWord): boolean {
  return /^(?:\.\/|\*+\/)*[^/]+\/?$/.test(text);
}

function patternWords({ words }: ShellCommand): readonly ShellWord[] {
  return words.slice(1).filter(({ text }) => text?.startsWith('-') !== true);
}

function hasNegation(expression: Expression | undefined): boolean {
  if (expression === undefined || expression.kind === 'primary') return false;
  return expression.kind === 'not' || expression.parts.some(hasNegation);
}
