/** One word of csh and tcsh, where history substitution looks into quotes (tcsh(1), Lexical structure). */
export function quoteCsh(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`).replaceAll('!', String.raw`\!`)}'`;
}
