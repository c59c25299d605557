/** One word of a POSIX shell, which bash and zsh read alike (POSIX.1-2017, Shell Command Language, 2.2.2). */
export function quotePosix(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
