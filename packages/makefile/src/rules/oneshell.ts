import type { Makefile } from '../syntax/makefile.js';
import { defineRule, type MakefileRule } from './rule.js';

export const oneshell: MakefileRule = defineRule('oneshell', {
  severity: 'info',
  description: 'Require `-e` beside `.ONESHELL` where several commands clean up',
  rationale:
    'With `.ONESHELL` the lines of a recipe are one script, and a script goes on after a command that fails: only the last one counts. `.SHELLFLAGS := -ec` makes it stop at the first.',
  *discover({ makefile, targets }) {
    const word = makefile.statements
      .flatMap((statement) => (statement.kind === 'rule' ? statement.targets : []))
      .find(({ name }) => name === '.ONESHELL');
    if (word === undefined || stopsAtFailures(makefile)) return;
    if (!targets.some(({ cleans, commands }) => cleans && commands.length > 1)) return;
    yield {
      message:
        'With `.ONESHELL` a command of a cleanup may fail without anybody being told. Write `.SHELLFLAGS := -ec` too.',
      range: word.range,
    };
  },
});

function stopsAtFailures({ statements, text }: Makefile): boolean {
  return statements.some((statement) => {
    if (statement.kind === 'rule') return statement.targets.some(({ name }) => name === '.POSIX');
    if (statement.kind !== 'assignment' || statement.name.name !== '.SHELLFLAGS') return false;
    return /(?:^|\s)-\w*e|errexit/.test(text.slice(...statement.value));
  });
}
