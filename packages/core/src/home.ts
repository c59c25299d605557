/** What of a home directory decides which start-up files are right. */
export interface Home {
  readonly platform: 'linux' | 'macos' | 'windows';
  /** The home directory, absolute. */
  readonly directory: string;
  /** The project that `.envrc` and `mise.toml` belong to, absolute. */
  readonly project: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether something is at an absolute path. */
  readonly exists: (path: string) => boolean;
}

/** A path below a directory, in the home's own syntax. */
export function below({ platform }: Pick<Home, 'platform'>, ...parts: readonly string[]): string {
  return parts.join(platform === 'windows' ? '\\' : '/').replace(/^\/\//, '/');
}

/** A variable that holds an absolute path; others do not count, as the XDG Base Directory Specification has it. */
export function directoryFrom({ env, platform }: Home, variable: string): string | undefined {
  const value = env[variable];
  if (value === undefined) return undefined;
  const absolute = platform === 'windows' ? /^(?:[A-Za-z]:[\\/]|\\\\)/ : /^\//;
  if (!absolute.test(value)) return undefined;
  return value.length > 1 ? value.replace(/[\\/]+$/, '') : value;
}

/** Where programs keep their configuration: `$XDG_CONFIG_HOME`, or `~/.config`. */
export function configHome(home: Home): string {
  return directoryFrom(home, 'XDG_CONFIG_HOME') ?? below(home, home.directory, '.config');
}
