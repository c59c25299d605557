import type { Makefile } from '../syntax/makefile.js';
import type { Assignment, Statement } from '../syntax/statement.js';

/** What GNU make sets by itself. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([['RM', 'rm -f']]);

/**
 * The variables that a file gives one value, once and on no condition, with nothing in it for make to replace; and those
 * that make brings with it. Whoever calls make may say otherwise, and then means it.
 */
export function plainVariables({ statements, text }: Makefile): ReadonlyMap<string, string> {
  const values = new Map(BUILT_IN);
  const assigned = new Set<string>();
  for (const statement of statements) {
    const name = assignedName(statement);
    if (name === undefined) continue;
    values.delete(name);
    if (statement.kind === 'assignment' && !assigned.has(name)) {
      const value = plainValue(statement, text);
      if (value !== undefined) values.set(name, value);
    }
    assigned.add(name);
  }
  return values;
}

function assignedName(statement: Statement): string | undefined {
  if (statement.kind === 'assignment' || statement.kind === 'define') return statement.name?.name;
  return statement.kind === 'rule' ? statement.variable?.name.name : undefined;
}

function plainValue({ operator, value, branch }: Assignment, text: string): string | undefined {
  const written = text.slice(...value);
  const isPlain = !/[$\\\n]/.test(written) && /^(?:=|:{1,3}=|\?=)$/.test(operator);
  return isPlain && branch === undefined ? written : undefined;
}
