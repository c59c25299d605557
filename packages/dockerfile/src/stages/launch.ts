import { lineOf, type Stage, type Step } from './stage.js';

/** What a container of a stage's image is started with: its last ENTRYPOINT and its last CMD, inherited ones included. */
export function launchOf(stage: Stage): readonly Step[] {
  return ['ENTRYPOINT', 'CMD'].flatMap((keyword) => lastOf(stage, keyword) ?? []);
}

function lastOf(stage: Stage, keyword: string): Step | undefined {
  for (const { steps } of lineOf(stage)) {
    const last = steps.findLast(({ instruction }) => instruction.keyword === keyword);
    if (last !== undefined) return last;
  }
  return undefined;
}
