import { lineOf, type Stage, type Step } from './stage.js';

/**
 * What a container of a stage's image is started with: its last ENTRYPOINT and its last CMD, inherited ones included. An
 * ENTRYPOINT takes away the CMD that its stage inherits (https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact).
 */
export function launchOf(stage: Stage): readonly Step[] {
  let command: Step | undefined;
  for (const { steps } of lineOf(stage)) {
    command ??= lastOf(steps, 'CMD');
    const entrypoint = lastOf(steps, 'ENTRYPOINT');
    if (entrypoint !== undefined)
      return command === undefined ? [entrypoint] : [entrypoint, command];
  }
  return command === undefined ? [] : [command];
}

function lastOf(steps: readonly Step[], keyword: string): Step | undefined {
  return steps.findLast(({ instruction }) => instruction.keyword === keyword);
}
