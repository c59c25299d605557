import type { CommandOption } from './options.js';

/** What the help says of a command besides its options. */
export interface HelpTexts {
  /** `nopycache-dockerfile` */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  /** What it takes where no path is given. */
  readonly files: string;
  /** Its page. */
  readonly url: string;
}

/** What `--help` prints. */
export function helpText(texts: HelpTexts, options: readonly CommandOption[]): string {
  const rows = options.map(({ name, short, argument, description }) => {
    const letter = short === undefined ? '    ' : `-${short}, `;
    return [
      `${letter}--${name}${argument === undefined ? '' : ` ${argument}`}`,
      description,
    ] as const;
  });
  const width = Math.max(...rows.map(([option]) => option.length));
  return [
    `Usage: ${texts.name} [options] [path…]`,
    '',
    texts.summary,
    '',
    `Paths are files, directories and globs; - is the standard input. ${texts.files}`,
    '',
    'Options:',
    ...rows.map(([option, description]) => `  ${option.padEnd(width)}  ${description}`),
    '',
    'Exit codes: 0 nothing found that fails; 1 an error, or more warnings than pass; 2 usage, configuration or files.',
    '',
    `See ${texts.url}`,
    '',
  ].join('\n');
}
