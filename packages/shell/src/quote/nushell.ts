/** A double-quoted string of nushell, in which nothing is expanded (Nushell book, Working with strings). */
export function quoteNushell(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
