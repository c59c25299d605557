import type { Refusal, Note } from '../target/change.js';
import type { Engine } from '../target/options.js';
import type { Surroundings } from '../target/surroundings.js';
import type { Statement } from '../syntax/statement.js';

const POSIX_SHELLS = [
  'sh',
  'bash',
  'dash',
  'ash',
  'ksh',
  'ksh93',
  'mksh',
  'zsh',
  'yash',
  'busybox',
];
/** Shells in which a command with plain words runs as it does in the others. */
const OTHER_SHELLS = ['cmd', 'powershell', 'pwsh', 'fish', 'csh', 'tcsh', 'elvish', 'nu'];

/** Settings of `SHELL` and `.SHELLFLAGS`, and bmake's `.SHELL`, with which our recipes would not run. */
export function shellObstacles(file: Surroundings, engine: Engine): Refusal[] {
  return foreignSettings(file, engine)
    .filter(({ branch }) => branch === undefined)
    .map(({ range }) => ({ reason: 'shell', message: FOREIGN, range }));
}

/** The same under a condition. */
export function shellNotes(file: Surroundings, engine: Engine): Note[] {
  return foreignSettings(file, engine)
    .filter(({ branch }) => branch !== undefined)
    .map(({ range }) => ({ reason: 'shell', message: SOMETIMES_FOREIGN, range }));
}

const FOREIGN =
  'Recipes are not read by a POSIX shell here, but ours has to be. Use another Makefile, or a shell like sh.';
const SOMETIMES_FOREIGN =
  'Where this condition holds, recipes are not read by a POSIX shell, and our targets do not work.';

function foreignSettings({ text, statements }: Surroundings, engine: Engine): Statement[] {
  return statements.filter((statement) => {
    if (statement.kind === 'rule') {
      const isSetting = statement.targets.some((target) => target.text === '.SHELL');
      return (
        isSetting && isForeignShell(text.slice(...statement.range).slice('.SHELL'.length), engine)
      );
    }
    if (statement.kind !== 'assignment') return false;
    const value = text.slice(...statement.value);
    if (statement.name.text === 'SHELL') return isForeignShell(value, engine);
    return statement.name.text === '.SHELLFLAGS' && areForeignFlags(statement.operator, value);
  });
}

/** What is no shell's name is a variable or a placeholder (`@SHELL@`), which are left to lead to a shell. */
function isForeignShell(value: string, engine: Engine): boolean {
  const words = value.toLowerCase().match(/[\w.+-]+/g) ?? [];
  const names = words.map((word) => word.replace(/\.exe$/, ''));
  const known = engine === 'nopycache' ? [...POSIX_SHELLS, ...OTHER_SHELLS] : POSIX_SHELLS;
  if (names.some((name) => known.includes(name))) return false;
  return names.some((name) => OTHER_SHELLS.includes(name)) || !/[$@]/.test(value);
}

/** A POSIX shell takes a command after `-c`, which may stand together with other letters. */
function areForeignFlags(operator: string, value: string): boolean {
  return operator !== '+=' && !value.includes('$') && !/(?:^|\s)-\w*c$/.test(value);
}
