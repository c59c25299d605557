import {
  recipeCommands,
  type Makefile,
  type Setting,
  type Statement,
  type Word,
} from '../../src/index.js';

/** What the scanner saw, a statement a line: for tests to be read. */
export function dump(makefile: Makefile): string[] {
  return makefile.statements.flatMap((statement) => [
    (statement.branch === undefined ? '' : '| ') + describe(makefile.text, statement),
    ...(statement.kind === 'rule' ? commands(makefile, statement) : []),
  ]);
}

function describe(text: string, statement: Statement): string {
  const { kind } = statement;
  switch (kind) {
    case 'blank':
      return kind;
    case 'recipe':
      return `recipe of ${statement.rule?.targets[0]?.name ?? 'an expression'}`;
    case 'comment':
    case 'expression':
    case 'unknown':
      return `${kind} ${JSON.stringify(text.slice(...statement.content))}`;
    case 'assignment':
      return `set ${setting(text, statement)}`;
    case 'define':
      return `define ${statement.name?.text ?? '?'} ${JSON.stringify(text.slice(...statement.body))}`;
    case 'conditional':
      return `${statement.keyword} ${text.slice(...statement.condition)}`.trim();
    case 'include':
      return `${statement.optional ? 'may ' : ''}include ${names(statement.files)}`;
    case 'directive':
      return `${statement.keyword} ${names(statement.args)}`;
    case 'rule':
      return rule(text, statement);
  }
}

function rule(text: string, found: Statement & { kind: 'rule' }): string {
  const { targets, separator, targetPattern, prerequisites, orderOnly, variable } = found;
  const parts = [`rule ${names(targets)} ${separator}`];
  if (variable !== undefined) parts.push(`set ${setting(text, variable)}`);
  if (targetPattern !== undefined) parts.push(`${targetPattern.name} :`);
  if (prerequisites.length > 0) parts.push(names(prerequisites));
  if (orderOnly.length > 0) parts.push(`| ${names(orderOnly)}`);
  if (found.comment !== undefined) parts.push(text.slice(...found.comment));
  return parts.join(' ');
}

function setting(text: string, { modifiers, name, operator, value }: Setting): string {
  return [...modifiers, name.text, operator, JSON.stringify(text.slice(...value))].join(' ');
}

function names(words: readonly Word[]): string {
  return words.map(({ name, computed }) => (computed ? `<${name}>` : name)).join(' ');
}

function commands(makefile: Makefile, found: Statement & { kind: 'rule' }): string[] {
  return recipeCommands(makefile, found).map(
    ({ flags, shell }) => `  ${flags}> ${JSON.stringify(shell.text)}`,
  );
}
