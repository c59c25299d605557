import type { CompletedCommand, CompletedOption } from './commands.js';

/** A script for bash's `complete -F`, which works without the bash-completion package. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  return `# bash completion for nopycache
_nopycache() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command=scan word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${commands.map(({ name }) => name).join(' | ')})
        command="$word"
        break
        ;;
    esac
  done
  if ((COMP_CWORD == 1)) && [[ "$current" != -* ]]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current"))
    COMPREPLY+=($(compgen -d -- "$current"))
    return
  fi
  case "$command:$previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${commands.map(optionCase).join('\n')}
  esac
}
complete -F _nopycache nopycache
`;
}

function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap((option) =>
    option.values === undefined
      ? []
      : option.flags.map(
          (flag) => `    ${name}:${flag})\n${valueWords(option)}\n      return\n      ;;`,
        ),
  );
}

function valueWords({ values }: CompletedOption): string {
  if (values === 'any') return '      COMPREPLY=()';
  const source = values === 'file' ? '-f' : `-W '${(values ?? []).join(' ')}'`;
  return `      COMPREPLY=($(compgen ${source} -- "$current"))`;
}

/** What `compgen` calls paths. */
const PATHS: Readonly<Record<string, string>> = { directories: '-d', files: '-f' };

function optionCase({ name, options, args }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  const source = PATHS[String(args)] ?? `-W '${[args].flat().join(' ')}'`;
  return `    ${name})
      if [[ "$current" == -* ]]; then
        COMPREPLY=($(compgen -W '${flags}' -- "$current"))
      else
        COMPREPLY=($(compgen ${source} -- "$current"))
      fi
      ;;`;
}
