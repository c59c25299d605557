import type { ShellWord } from '../commands/command.js';
import { baseName } from '../commands/unwrap.js';

/** A call of `rm`, `unlink` or `rmdir`, with what it is to remove. */
export interface RemoveCall {
  readonly program: 'rm' | 'rmdir' | 'unlink';
  readonly recursive: boolean;
  /** Whether what is not there is no failure. */
  readonly force: boolean;
  /** Options in one word: `--force`. */
  readonly long: readonly ShellWord[];
  readonly options: readonly ShellWord[];
  readonly targets: readonly ShellWord[];
}

/** Reads the words of a command that removes files; `undefined` for others. */
export function removeCall(words: readonly ShellWord[]): RemoveCall | undefined {
  const [first, ...rest] = words;
  const program = baseName(first?.text);
  if (program !== 'rm' && program !== 'rmdir' && program !== 'unlink') return undefined;
  const end = rest.findIndex(({ text }) => text === '--');
  const isOption = ({ text }: ShellWord, index: number): boolean =>
    (end === -1 || index < end) && /^-./.test(text ?? '');
  const options = rest.filter(isOption);
  const long = options.filter(({ text }) => text?.startsWith('--'));
  const has = (letters: RegExp, name: string): boolean =>
    options.some(({ text = '' }) => text === name || (/^-[^-]/.test(text) && letters.test(text)));
  return {
    program,
    recursive: program === 'rm' && has(/[rR]/, '--recursive'),
    force: program === 'rm' && has(/f/, '--force'),
    long,
    options,
    targets: rest.filter((word, index) => !isOption(word, index) && index !== end),
  };
}
