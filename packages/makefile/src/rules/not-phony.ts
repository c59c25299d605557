import type { Makefile } from '../syntax/makefile.js';
import type { Rule } from '../syntax/statement.js';
import { forcingNames, isAlwaysMade } from './always-made.js';
import { defineRule, type MakefileRule } from './rule.js';

export const notPhony: MakefileRule = defineRule('not-phony', {
  severity: 'warning',
  description: 'Require `.PHONY` of targets that clean up',
  rationale:
    'Where there is a file or a directory with the name of the target, make finds that it is up to date and does nothing. `.PHONY` says that the target is no file. A prerequisite such as `FORCE`, which is phony or never made, does as well.',
  *discover({ makefile, targets }) {
    const phony = phonyNames(makefile);
    if (phony === undefined) return;
    const forcing = forcingNames(makefile);
    for (const { rule, cleans } of targets) {
      if (!cleans || rule.targets.some(({ computed }) => computed)) continue;
      if (isAlwaysMade(rule, phony, forcing)) continue;
      for (const { name, range } of rule.targets) {
        if (phony.has(name) || !/^[\w-]+$/.test(name)) continue;
        const eol = makefile.text.includes('\r\n') ? '\r\n' : '\n';
        const edit = {
          range: [rule.range[0], rule.range[0]] as const,
          text: `.PHONY: ${name}${eol}`,
        };
        yield {
          message: `make does nothing for \`${name}\` where there is a file of this name. Write \`.PHONY: ${name}\`.`,
          range,
          suggestions: isPlain(rule, makefile)
            ? [{ title: `Write \`.PHONY: ${name}\``, edits: [edit] }]
            : [],
        };
      }
    }
  },
});

/** Whether a line before the rule stays a line of its own. */
function isPlain({ targetPattern, range }: Rule, { text }: Makefile): boolean {
  return targetPattern === undefined && /\S/.test(text.charAt(range[0]));
}

/** What is declared; `undefined` where another file, or what make computes, may declare more. */
function phonyNames({ statements }: Makefile): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const statement of statements) {
    if (statement.kind === 'expression') return undefined;
    if (statement.kind === 'include' && statement.files.some(({ name }) => !/env/i.test(name))) {
      return undefined;
    }
    if (statement.kind !== 'rule' || !statement.targets.some(isPhony)) continue;
    if (statement.prerequisites.some(({ computed }) => computed)) return undefined;
    for (const { name } of statement.prerequisites) names.add(name);
  }
  return names;
}

function isPhony({ name }: { readonly name: string }): boolean {
  return name === '.PHONY';
}
