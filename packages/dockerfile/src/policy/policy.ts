import {
  FLAG,
  isOn,
  PIP_COMPILE,
  pipBoolean,
  pipInstall,
  precompilation,
  type Precompilation,
  PREFIX,
  type ShellCommand,
  UV_COMPILE,
  uvBoolean,
} from '@nopycache/script';

import { lineOf, type Stage, type Step } from '../stages/stage.js';

/** What an image does about bytecode. Each is right somewhere, and what one needs is wrong under another. */
export const POLICIES = ['suppress', 'precompile', 'relocate'] as const;

/** `suppress`: none in the image; `precompile`: all of it, made at build; `relocate`: in a directory of its own. */
export type Policy = (typeof POLICIES)[number];

/** What a stage's instructions say that they want; `undefined` where they say nothing. */
export function policyOf(stage: Stage): Policy | undefined {
  if ([...lineOf(stage)].some(({ steps }) => steps.some(asksToCompile))) return 'precompile';
  if (isSet(stage, PREFIX)) return 'relocate';
  const isKnown = stage.environment.env(FLAG)?.value.text !== undefined;
  return isKnown && flagIsOn(stage) ? 'suppress' : undefined;
}

/** Whether a stage's image has the flag on; what cannot be known counts as on, so that nothing is said of it. */
export function flagIsOn(stage: Stage, before?: Step): boolean {
  const variable = stage.environment.env(FLAG, before);
  if (variable === undefined) return false;
  const { text } = variable.value;
  return text === undefined || isOn(text, stage.base?.version);
}

/** Whether a variable is set to something, or to what cannot be known. */
export function isSet(stage: Stage, name: string, before?: Step): boolean {
  const variable = stage.environment.env(name, before);
  return variable !== undefined && variable.value.text !== '';
}

/** A step's command that compiles ahead of time, where it has one. */
export function precompilationsOf(step: Step): [ShellCommand, Precompilation][] {
  if (step.commands.length === 0) return [];
  const { text } = step.stage.environment.visible(UV_COMPILE, step) ?? {};
  return step.commands.flatMap((command): [ShellCommand, Precompilation][] => {
    const own = command.assignments.find(({ name }) => name === UV_COMPILE)?.value;
    const found = precompilation(command, uvBoolean(own ?? text ?? ''));
    return found === undefined ? [] : [[command, found]];
  });
}

function asksToCompile(step: Step): boolean {
  if (step.instruction.keyword !== 'RUN') return false;
  if (precompilationsOf(step).length > 0) return true;
  const told = step.stage.environment.visible(PIP_COMPILE, step)?.text;
  return step.commands.some((command) => {
    const install = pipInstall(command);
    return install !== undefined && (install.compile ?? pipBoolean(told ?? '') ?? false);
  });
}
