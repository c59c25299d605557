import { ACTION_OPTIONS } from './options.js';

const INTRODUCTION = `Usage: nopycache-make <command> [options]

Adds targets to a Makefile that remove Python's bytecode, without breaking anything in it, and checks those that are
there. make is never run.

Commands:
  add     add clean-pyc and list-pyc, or bring them up to date; options that are not given stay what they were
  update  bring them up to date, and add none where there are none
  remove  take them out again: the file is then byte for byte what it was
  check   say what the file's own clean targets destroy, miss or get wrong: see nopycache-make check --help

Options of add, update and remove:
`;

const END = `
Exit codes: 0 done, or nothing to do; 1 something in the file is in the way, and it is left as it is; 2 usage or files.

See https://github.com/nopycache/nopycache/tree/main/packages/makefile#readme
`;

/** What `--help` prints. */
export function helpText(): string {
  const rows = ACTION_OPTIONS.map(({ name, short, argument, description, only }) => {
    const letter = short === undefined ? '    ' : `-${short}, `;
    const option = `${letter}--${name}${argument === undefined ? '' : ` ${argument}`}`;
    const where = only?.length === 1 ? ` (${only.join('')})` : '';
    return [option, description + where] as const;
  });
  const width = Math.max(...rows.map(([option]) => option.length));
  const lines = rows.map(([option, description]) => `  ${option.padEnd(width)}  ${description}\n`);
  return INTRODUCTION + lines.join('') + END;
}
