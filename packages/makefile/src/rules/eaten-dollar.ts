import type { MakeReference, RecipeCommand } from '../recipes/recipe-commands.js';
import { shellBindings } from '../recipes/shell-bindings.js';
import type { Makefile } from '../syntax/makefile.js';
import { defineRule, type MakefileRule } from './rule.js';

export const eatenDollar: MakefileRule = defineRule('eaten-dollar', {
  severity: 'error',
  description: 'Require `$$` where a `$` is meant for the shell',
  rationale:
    'make reads recipes before the shell does, inside quotes too. `$py` is its variable `p` and a `y`, `$)` is a variable called `)`, `$d` in a loop `for d in …` is its variable `d`, and `$(find …)` a variable with a long name; all of them are empty.',
  *discover({ makefile, targets }) {
    const own = variablesOf(makefile);
    for (const { commands } of targets) {
      for (const command of commands) {
        if (!BYTECODE.test(makefile.text.slice(...command.range))) continue;
        const bound = shellBindings(command.shell.text);
        for (const reference of command.references) {
          const source = makefile.text.slice(...reference.range);
          if (!isForShell(source, reference, command, own) && !isBound(source, bound, own)) {
            continue;
          }
          const [start] = reference.range;
          yield {
            message: `make takes \`${shown(source)}\` for a variable of its own, and puts nothing in its place. Write \`$${shown(source)}\`.`,
            range: reference.range,
            fix: [{ range: [start, start], text: '$' }],
          };
        }
      }
    }
  },
});

const BYTECODE = /pycache|py\[|\.py[co?*]|pyc\b|pyo\b|\$py/;

/** Names of programs that are called in substitutions, none of which is a function of make's. */
const PROGRAM = /^\$\((?:find|git|pwd|ls|fd|which|command|python3?|grep|cat)\s/;

function isForShell(
  source: string,
  { span }: MakeReference,
  { shell }: RecipeCommand,
  own: ReadonlySet<string>,
): boolean {
  const name = source.slice(1);
  if (name.length > 1) return PROGRAM.test(source);
  if (/^[)"'|]$/.test(name)) return true;
  return /^[A-Za-z]$/.test(name) && /^\w/.test(shell.text.slice(span[1])) && !own.has(name);
}

/** Whether the recipe's shell gives a value to what make reads as a variable without one: `$d`, `${dir}`. */
function isBound(source: string, bound: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const name = /^\$(?:\{(\w+)\}|(\w))$/.exec(source);
  const variable = name?.[1] ?? name?.[2] ?? '';
  return bound.has(variable) && !own.has(variable);
}

function variablesOf({ statements }: Makefile): ReadonlySet<string> {
  const names = statements.flatMap((statement) => {
    if (statement.kind === 'rule') return statement.variable?.name.name ?? [];
    if (statement.kind === 'define') return statement.name?.name ?? [];
    return statement.kind === 'assignment' ? statement.name.name : [];
  });
  return new Set(names);
}

function shown(source: string): string {
  return source.length > 12 ? `${source.slice(0, 11)}…` : source;
}
