import type { Makefile } from '../syntax/makefile.js';
import type { Statement } from '../syntax/statement.js';
import type { HelpStyle } from './options.js';

/** How a file describes its targets to whoever prints its help; `none` where it does not. */
export function helpStyleOf({
  text,
  statements,
}: Pick<Makefile, 'text' | 'statements'>): HelpStyle {
  const isHelp = (start: number): boolean =>
    text.startsWith('##', start) && text[start + 2] !== '#';
  let [after, above] = [0, 0];
  for (const [at, statement] of statements.entries()) {
    if (statement.kind === 'rule' && statement.comment !== undefined) {
      if (isHelp(statement.comment[0])) after += 1;
    } else if (statement.kind === 'comment' && isHelp(statement.content[0])) {
      if (isAboveTarget(statements, at)) above += 1;
    }
  }
  if (after === 0 && above === 0) return 'none';
  return after >= above ? 'after' : 'above';
}

/** Whether a rule follows a comment, `.PHONY` lines left out. */
function isAboveTarget(statements: readonly Statement[], comment: number): boolean {
  for (let at = comment + 1; at < statements.length; at += 1) {
    const statement = statements[at];
    if (statement?.kind !== 'rule') return false;
    if (!statement.targets.some(({ text }) => text.startsWith('.'))) return true;
  }
  return false;
}
