import type { Refusal, Note } from '../target/change.js';
import { hasTarget, plainName, rulesOf, type Surroundings } from '../target/surroundings.js';
import type { Statement } from '../syntax/statement.js';
import type { Word } from '../syntax/words.js';

/** Rules that make a target of one of these names already, and why there cannot be another. */
export function* clashes(file: Surroundings, names: readonly string[]): Generator<Refusal> {
  for (const rule of rulesOf(file)) {
    for (const name of names) {
      const target = rule.targets.find(
        (word) => !word.computed && plainName(word.name) === plainName(name),
      );
      if (target !== undefined && hasTarget(rule, name)) yield clash(name, target);
      const pattern = rule.targets.find((word) => covers(word, name));
      if (pattern !== undefined) yield coveredBy(name, pattern);
    }
  }
}

function clash(name: string, { range }: Word): Refusal {
  const message = `There is a target "${name}" already, and make would use only one of the two. Remove it, or give ours another name.`;
  return { reason: 'clash', message, range };
}

function coveredBy(name: string, { text, range }: Word): Refusal {
  const message = `The pattern "${text}" makes "${name}" already. Give our target another name.`;
  return { reason: 'pattern', message, range };
}

/** Whether a pattern that is more than `%` makes a target. */
function covers({ name: pattern, computed }: Word, name: string): boolean {
  const [before, after] = pattern.split('%');
  if (computed || before === undefined || after === undefined || pattern === '%') return false;
  return (
    name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)
  );
}

/** Where targets may come from that a reader does not see. */
export function* unseenTargets({ statements }: Surroundings): Generator<Note> {
  const hidden = statements.find(mayHideTargets);
  if (hidden !== undefined) {
    const message =
      'Targets that come from here are not seen, so that a clash with ours cannot be ruled out.';
    yield { reason: 'unseen-targets', message, range: hidden.range };
  }
  const any = rulesOf({ statements }).find(({ targets }) =>
    targets.some(({ text }) => text === '%'),
  );
  if (any !== undefined) {
    const message =
      'This rule makes whatever has no rule of its own. It made our targets so far, and does not any more.';
    yield { reason: 'match-anything', message, range: any.range };
  }
}

function mayHideTargets(statement: Statement): boolean {
  if (statement.kind === 'include' || statement.kind === 'expression') return true;
  return (
    statement.kind === 'rule' &&
    statement.variable === undefined &&
    statement.targets.some(({ computed }) => computed)
  );
}
