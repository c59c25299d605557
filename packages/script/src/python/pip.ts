import type { ShellCommand, ShellWord } from '../commands/command.js';
import { baseName } from '../commands/unwrap.js';
import { pythonCall } from './interpreter.js';

/** A call of `pip install`. */
export interface PipInstall {
  /** The word `install`. */
  readonly install: ShellWord;
  /** What follows it. */
  readonly args: readonly ShellWord[];
  /** `--compile`, `--no-compile`, or neither. */
  readonly compile: boolean | undefined;
  /** Whether a word may turn out to be one of the two. */
  readonly elusive: boolean;
}

/** Options before the subcommand that take a word of their own (`pip --help`). */
const VALUED =
  /^--(?:python|log|proxy|retries|timeout|exists-action|trusted-host|cert|client-cert|cache-dir|use-feature|use-deprecated|keyring-provider|resume-retries)$/;

/** Reads a command that installs with pip itself; `undefined` for others, `pip download` and `uv pip` among them. */
export function pipInstall(command: ShellCommand): PipInstall | undefined {
  const words = wordsAfterPip(command);
  if (words === undefined) return undefined;
  let at = 0;
  while (words[at]?.text?.startsWith('-') === true)
    at += VALUED.test(words[at]?.text ?? '') ? 2 : 1;
  const install = words[at];
  if (install?.text !== 'install') return undefined;
  const args = words.slice(at + 1);
  const said = args.findLast(({ text }) => text === '--compile' || text === '--no-compile')?.text;
  if (args.some(({ text }) => text === '--dry-run' || text === '--help')) return undefined;
  return {
    install,
    args,
    compile: said === undefined ? undefined : said === '--compile',
    elusive: words.some((word) => word.elusive),
  };
}

function wordsAfterPip(command: ShellCommand): readonly ShellWord[] | undefined {
  const [program] = command.words;
  if (/^pip(?:\d+(?:\.\d+)*)?$/.test(baseName(program?.text))) return command.words.slice(1);
  const call = pythonCall(command);
  return call?.module === 'pip' ? call.args : undefined;
}
