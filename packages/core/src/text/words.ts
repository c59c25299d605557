/** A name in camel case as words: `close brace expected` of `CloseBraceExpected`. */
export function wordsOf(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
