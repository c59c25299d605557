import { flagOf } from '../syntax/instruction.js';
import type { Stage, Step } from './stage.js';

/** The stages that the last one takes files from, directly or through others, each with the steps that do. */
export function borrowedBy(final: Stage, stages: readonly Stage[]): Map<Stage, Step[]> {
  const borrowed = new Map<Stage, Step[]>();
  const byName = new Map(
    stages.flatMap((stage) => (stage.name === undefined ? [] : [[stage.name, stage]])),
  );
  const todo: Stage[] = [final];
  const seen = new Set<Stage>();
  for (let stage = todo.pop(); stage !== undefined; stage = todo.pop()) {
    if (seen.has(stage)) continue;
    seen.add(stage);
    if (stage.parent !== undefined) todo.push(stage.parent);
    for (const step of stage.steps) {
      const from = sourceOf(step, byName, stages);
      if (from === undefined) continue;
      borrowed.set(from, [...(borrowed.get(from) ?? []), step]);
      todo.push(from);
    }
  }
  return borrowed;
}

function sourceOf(
  { instruction }: Step,
  byName: ReadonlyMap<string, Stage>,
  stages: readonly Stage[],
): Stage | undefined {
  if (instruction.keyword !== 'COPY') return undefined;
  const name = flagOf(instruction, 'from')?.toLowerCase();
  if (name === undefined) return undefined;
  return byName.get(name) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}
