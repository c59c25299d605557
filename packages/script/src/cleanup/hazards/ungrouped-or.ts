import { replacing } from '../../commands/script.js';
import { primariesOf, type Expression } from '../find/expression.js';
import { isAction } from '../find/primaries.js';
import { defineHazard, placeOf, type HazardKind } from '../hazard.js';

export const ungroupedOr: HazardKind = defineHazard('ungrouped-or', {
  severity: 'error',
  description: 'Require parentheses where an action is meant for both sides of `-o`',
  rationale:
    '`A -o B -delete` is `A -o ( B -delete )`: what A matches is left alone, without a word. `\\( A -o B \\) -delete` is what was meant.',
  *discover({ cleanups }) {
    for (const { find, command } of cleanups) {
      const expression = find?.expression;
      if (expression?.kind !== 'or' || isGrouped(expression)) continue;
      const last = expression.parts.at(-1);
      const idle = expression.parts.filter((part) => !acts(part));
      const [first] = idle;
      if (last === undefined || first === undefined || !acts(last)) continue;
      const tests = last.kind === 'and' ? last.parts.slice(0, -1) : [];
      const action = last.kind === 'and' ? last.parts.at(-1) : undefined;
      const end = tests.at(-1)?.span[1];
      const simple = action?.kind === 'primary' && idle.length === expression.parts.length - 1;
      const start = expression.span[0];
      const edits =
        simple && end !== undefined && !tests.some(acts)
          ? command.script &&
            replacing(
              command.script,
              [start, end],
              String.raw`\( ${command.script.text.slice(start, end)} \)`,
            )
          : undefined;
      yield {
        message:
          'The action at the end is for the last alternative alone, and nothing is done about this one. Put the alternatives in parentheses: `\\( … -o … \\)`.',
        range: placeOf(command, first.span),
        suggestions: edits === undefined ? [] : [{ title: 'Put them in parentheses', edits }],
      };
    }
  },
});

function acts(expression: Expression): boolean {
  return [...primariesOf(expression)].some(({ name }) => isAction(name) || name === '-prune');
}

/** What stands in parentheses begins before its first part. */
function isGrouped({ parts, span }: Expression & { readonly kind: 'or' }): boolean {
  return parts[0]?.span[0] !== span[0];
}
