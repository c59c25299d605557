import type { CompletedCommand, CompletedOption } from './commands.js';

/** Completions for fish. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return [
    '# fish completion for nopycache',
    'complete -c nopycache -f',
    ...commands.map(
      ({ name, description }) =>
        `complete -c nopycache -n "not __fish_seen_subcommand_from ${names}" -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap((command) => commandLines(command, names)),
    '',
  ].join('\n');
}

const PATHS: Readonly<Record<string, string>> = {
  directories: '(__fish_complete_directories)',
  files: '(__fish_complete_path)',
};

function commandLines({ name, options, args }: CompletedCommand, names: string): string[] {
  const seen = `__fish_seen_subcommand_from ${name}`;
  const condition = name === 'scan' ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen;
  const start = `complete -c nopycache -n "${condition}"`;
  const rest = PATHS[String(args)] ?? [args].flat().join(' ');
  return [
    ...options.map((option) => `${start} ${optionWords(option)}`),
    `${start} -a ${quoted(rest)}`,
  ];
}

function optionWords({ flags, description, values }: CompletedOption): string {
  const words = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  if (values === 'file') words.push('-r', '-F');
  else if (values === 'any') words.push('-x');
  else if (values !== undefined) words.push('-x', '-a', quoted(values.join(' ')));
  return [...words, '-d', quoted(description)].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}
