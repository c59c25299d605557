import { expandWord } from '../expand/expand-word.js';
import type { EscapeCharacter } from '../syntax/directives.js';
import { argumentsOf } from '../syntax/instruction.js';
import { lineOf, type Stage, type Step } from './stage.js';

/** The directory that a step works in; `undefined` where it depends on the base image or on what is not known. */
export function workingDirectory(step: Step, escape: EscapeCharacter): string | undefined {
  let below = '';
  for (const stage of lineOf(step.stage)) {
    for (const at of workdirsBefore(stage, stage === step.stage ? step.index : undefined)) {
      const lookup = (name: string): ReturnType<typeof stage.environment.visible> =>
        stage.environment.visible(name, at);
      const { text } = expandWord(argumentsOf(at.instruction), escape, lookup);
      if (text === undefined) return undefined;
      below = resolvePath(text, below);
      if (below.startsWith('/')) return below;
    }
  }
  return undefined;
}

/** The WORKDIRs of a stage before a step, the last first. */
function* workdirsBefore(stage: Stage, index = stage.steps.length): Generator<Step> {
  const all = workdirsOf(stage);
  for (let at = all.length - 1; at >= 0; at--) {
    const step = all[at];
    if (step !== undefined && step.index < index) yield step;
  }
}

const WORKDIRS = new WeakMap<Stage, readonly Step[]>();

/** Asked for at every command that names a path, and so looked up once. */
function workdirsOf(stage: Stage): readonly Step[] {
  const known = WORKDIRS.get(stage);
  if (known !== undefined) return known;
  const found = stage.steps.filter(({ instruction }) => instruction.keyword === 'WORKDIR');
  WORKDIRS.set(stage, found);
  return found;
}

/** A path seen from a directory, without `.` and `..`; relative where the directory is. */
export function resolvePath(directory: string, path: string): string {
  const parts: string[] = [];
  const joined = path.startsWith('/') ? path : `${directory}/${path}`;
  for (const part of joined.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (joined.startsWith('/') ? '/' : '') + parts.join('/');
}

/** Whether a path is a directory or lies below it. */
export function isBelow(path: string, directory: string): boolean {
  return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}
