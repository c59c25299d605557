import type { CompletedCommand, CompletedOption } from './commands.js';

/** A completion function for zsh's `fpath`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, description }) => quoted(`${name}:${description}`));
  return `#compdef nopycache
# zsh completion for nopycache
_nopycache() {
  local -a commands
  commands=(${described.join(' ')})
  local command=scan
  if ((CURRENT > 2)) && [[ \${commands[(r)\${words[2]}:*]} != '' ]]; then
    command=\${words[2]}
    shift words
    ((CURRENT--))
  elif ((CURRENT == 2)) && [[ \${words[2]} != -* ]]; then
    _describe command commands
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = _nopycache ]; then
  _nopycache "$@"
else
  compdef _nopycache nopycache
fi
`;
}

const PATHS: Readonly<Record<string, string>> = {
  directories: "'*:directory:_files -/'",
  files: "'*:file:_files'",
};

function commandCase({ name, options, args }: CompletedCommand): string {
  const rest = PATHS[String(args)] ?? `'1:argument:(${[args].flat().join(' ')})'`;
  return `    ${name})
      _arguments ${[...options.flatMap(optionSpecs), rest].join(' \\\n        ')}
      ;;`;
}

function optionSpecs({ flags, description, values }: CompletedOption): string[] {
  const text = description.replace(/[[\]:]/g, String.raw`\$&`);
  const action =
    values === undefined
      ? ''
      : values === 'file'
        ? ':file:_files'
        : values === 'any'
          ? ':value: '
          : `:value:_values -s , value ${values.join(' ')}`;
  return flags.map((flag) => quoted(`${flag}[${text}]${action}`));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
