import type { TextEdit, TextRange } from '@nopycache/core';

import { expandWord } from '../expand/expand-word.js';
import { certainText } from '../expand/value.js';
import type { Setting } from '../stages/environment.js';
import type { Stage, Step } from '../stages/stage.js';
import type { EscapeCharacter } from '../syntax/directives.js';
import type { Dockerfile } from '../syntax/dockerfile.js';
import { removingWords, type Removal } from './removing.js';

/** A variable that gets a value: in ENV or ARG, or in a script of RUN. */
export interface Assignment {
  readonly name: string;
  /** `undefined` where it cannot be known, or whoever builds may choose it. */
  readonly value: string | undefined;
  readonly where: 'ENV' | 'ARG' | 'RUN';
  readonly step: Step;
  /** The name, the `=` and the value. */
  readonly range: TextRange;
  /** The edit that puts another text in its place; none where it is not plain where it stands. */
  readonly replace: (text: string) => readonly TextEdit[] | undefined;
  /** The edit that puts another name in place of its own; none where that is not plain where it stands. */
  readonly rename: (name: string) => readonly TextEdit[] | undefined;
  /** The edit that takes it away, with the instruction where nothing else is left in it. */
  readonly remove: () => readonly TextEdit[] | undefined;
  readonly setting: Setting | undefined;
}

/** Every place where a variable gets a value, by its name. */
export type Assignments = ReadonlyMap<string, readonly Assignment[]>;

/** Names that rules ask for; files set many others. */
const CONCERNED = /PY|PIP|UV_|BYTE|pycache|bytecode/;

/** Finds every place where a variable that may concern bytecode gets a value, in the order of the file. */
export function readAssignments(stages: readonly Stage[], file: Dockerfile): Assignments {
  const found = new Map<string, Assignment[]>();
  for (const assignment of stages.flatMap((stage) => [...inStage(stage, file)])) {
    const others = found.get(assignment.name);
    if (others === undefined) found.set(assignment.name, [assignment]);
    else others.push(assignment);
  }
  return found;
}

/** The places where a variable gets a value. */
export function assignmentsOf(
  { assignments }: { readonly assignments: Assignments },
  name: string,
): readonly Assignment[] {
  return assignments.get(name) ?? [];
}

function* inStage({ environment, steps }: Stage, file: Dockerfile): Generator<Assignment> {
  for (const name of environment.names()) {
    if (!CONCERNED.test(name)) continue;
    for (const setting of environment.settingsOf(name)) {
      if (setting.pair.valueSpan !== undefined) yield ofSetting(setting, file);
    }
  }
  for (const step of steps) yield* ofScript(step, file.text);
}

function ofSetting(setting: Setting, file: Dockerfile): Assignment {
  const { pair, step, kind, value, legacy } = setting;
  const { line } = step.instruction;
  const range = line.range(pair.span);
  const removal: Removal = { instruction: step.instruction, span: pair.span, alone: legacy };
  return {
    name: pair.name,
    value: kind === 'ARG' ? argumentDefault(setting, file.escape) : certainText(value),
    where: kind,
    step,
    range,
    replace: (text) => (line.isWhole(pair.span) ? [{ range, text }] : undefined),
    rename: (text) =>
      line.isWhole(pair.nameSpan) ? [{ range: line.range(pair.nameSpan), text }] : undefined,
    remove: () => removingWords(removal, file.text),
    setting,
  };
}

/** A build argument's default is what it is unless somebody says otherwise; one that depends on another is not. */
function argumentDefault({ pair, step }: Setting, escape: EscapeCharacter): string | undefined {
  if (pair.valueSpan === undefined) return undefined;
  const word = step.instruction.line.slice(pair.valueSpan);
  return certainText(expandWord(word, escape, () => undefined));
}

function* ofScript(step: Step, source: string): Generator<Assignment> {
  for (const { assignments, form } of step.commands) {
    for (const { name, value, range } of assignments) {
      if (!CONCERNED.test(name)) continue;
      const nameRange: TextRange = [range[0], range[0] + name.length];
      const plain = form === 'shell' && source.slice(...nameRange) === name;
      yield {
        name,
        value,
        where: 'RUN',
        step,
        range,
        replace: (text) => (form === 'shell' ? [{ range, text }] : undefined),
        rename: (text) => (plain ? [{ range: nameRange, text }] : undefined),
        remove: () => undefined,
        setting: undefined,
      };
    }
  }
}
