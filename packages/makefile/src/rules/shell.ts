import { isShellName } from '@nopycache/script';

import type { Makefile } from '../syntax/makefile.js';
import type { Statement } from '../syntax/statement.js';

/** Whether recipes are for a shell that reads as POSIX's does, as far as the file tells. */
export function usesPosixShell({ statements, text }: Makefile): boolean {
  return statements.every((statement) => {
    const setting = statement.kind === 'rule' ? statement.variable : asSetting(statement);
    if (setting?.name.name === 'SHELL') {
      const [program = ''] = text.slice(...setting.value).split(/\s/);
      return isShellName(program) && !program.endsWith('zsh');
    }
    return setting?.name.name !== '.SHELLFLAGS' || /^-\w*c$/.test(lastWord(text, setting.value));
  });
}

function asSetting(statement: Statement): (Statement & { kind: 'assignment' }) | undefined {
  return statement.kind === 'assignment' ? statement : undefined;
}

function lastWord(text: string, range: readonly [number, number]): string {
  return (
    text
      .slice(...range)
      .split(/\s+/)
      .at(-1) ?? ''
  );
}
