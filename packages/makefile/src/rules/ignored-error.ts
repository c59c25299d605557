import { defineRule, type MakefileRule } from './rule.js';

export const ignoredError: MakefileRule = defineRule('ignored-error', {
  severity: 'info',
  description: 'Disallow `-` before a command that cleans up',
  rationale:
    'With `-` make goes on when a command has failed. A cleanup that is written well has nothing to complain about where there is nothing to do; what is hidden is a directory that may not be written to, or a mistake in the command.',
  *discover({ makefile, targets }) {
    for (const { commands, hazards } of targets) {
      const cleanups = hazards.flatMap((context) => context.cleanups);
      for (const { range, flags } of commands) {
        const found = cleanups.find(
          ({ command, find }) =>
            find !== undefined && command.range[0] >= range[0] && command.range[1] <= range[1],
        );
        if (found === undefined || !flags.includes('-')) continue;
        const at = range[0] + makefile.text.slice(...range).indexOf('-');
        const edits = [{ range: [at, at + 1] as const, text: '' }];
        yield {
          message:
            '`-` makes every failure of this command a success, such as a directory that may not be written to. Leave it out.',
          range: [at, at + 1],
          suggestions: [{ title: 'Leave `-` out', edits }],
        };
      }
    }
  },
});
