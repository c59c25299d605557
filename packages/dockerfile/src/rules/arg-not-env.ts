import { FLAG, isOn } from '@nopycache/script';

import type { Setting } from '../stages/environment.js';
import { lineOf, type Stage } from '../stages/stage.js';
import { expandWord } from '../expand/expand-word.js';
import type { EscapeCharacter } from '../syntax/directives.js';
import type { Instruction } from '../syntax/instruction.js';
import { isProblem, readKeyValues } from '../syntax/key-values.js';
import { defineRule, type Discovery, type DockerRule } from './rule.js';

export const argNotEnv: DockerRule = defineRule({
  id: 'PYC011',
  name: 'arg-not-env',
  severity: 'warning',
  description: 'Disallow `ARG PYTHONDONTWRITEBYTECODE` where ENV is meant',
  rationale:
    'A build argument is there while the image is built and gone when it runs, so that the container writes bytecode all the same.',
  *discover({ stages, final, globals, policyOf, file }) {
    if (policyOf(final) === 'precompile') return;
    const taken = stages.some(({ environment }) => environment.settingsOf(FLAG).length > 0);
    for (const instruction of taken ? [] : globals) yield* beforeFrom(instruction, file.escape);
    const passedOn = stagesPassedOn(stages);
    for (const stage of lineOf(final)) {
      if (passedOn.has(stage)) continue;
      for (const setting of stage.environment.settingsOf(FLAG)) {
        const found = ofSetting(setting);
        if (found !== undefined) yield found;
      }
    }
  },
});

const LOST =
  'A build argument is gone when the container runs, which then writes bytecode all the same. Write';

function ofSetting({ value, pair, step, kind }: Setting): Discovery | undefined {
  const { text } = value;
  if (kind !== 'ARG' || text === undefined) return undefined;
  if (!isOn(text, step.stage.base?.version)) return undefined;
  const { line, keywordSpan, args } = step.instruction;
  const alone = pair.valueSpan !== undefined && line.slice(args) === line.slice(pair.span);
  const edits = [{ range: line.range(keywordSpan), text: 'ENV' }];
  return {
    message: `${LOST} \`ENV ${FLAG}=${text}\`.`,
    range: line.range(pair.span),
    suggestions: alone ? [{ title: 'Write ENV', edits }] : [],
  };
}

/** Before the first FROM an argument is for FROM alone: stages do not even see it. */
function* beforeFrom(instruction: Instruction, escape: EscapeCharacter): Generator<Discovery> {
  const values = readKeyValues(instruction, escape);
  if (isProblem(values)) return;
  for (const { name, valueSpan, span } of values.pairs) {
    if (name !== FLAG || valueSpan === undefined) continue;
    const { text } = expandWord(instruction.line.slice(valueSpan), escape, () => undefined);
    if (text === undefined || !isOn(text, undefined)) continue;
    const message = `An ARG before the first FROM is for FROM alone, and no stage sees it. Write \`ENV ${FLAG}=1\` after FROM.`;
    yield { message, range: instruction.line.range(span) };
  }
}

/** The stages that have the variable in ENV in the end, and those that they are built on. */
function stagesPassedOn(stages: readonly Stage[]): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of stages) {
    if (stage.environment.env(FLAG) === undefined) continue;
    for (const at of lineOf(stage)) {
      if (found.has(at)) break;
      found.add(at);
    }
  }
  return found;
}
