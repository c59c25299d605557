/** Comments before the first pattern. */
function leadingComments(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  return end === -1 ? lines : lines.slice(0, end);
}

/** `# @format` or `# @prettier`: with `requirePragma`, Prettier formats only files that have one. */
export function hasPragma(text: string): boolean {
  return leadingComments(text).some((line) => /^#\s*@(?:format|prettier)$/.test(line));
}

/** `# @noformat` or `# @noprettier`: with `checkIgnorePragma`, Prettier leaves files that have one alone. */
export function hasIgnorePragma(text: string): boolean {
  return leadingComments(text).some((line) => /^#\s*@(?:noformat|noprettier)$/.test(line));
}

/** What Prettier's `insertPragma` does. */
export function insertPragma(text: string): string {
  return `# @format\n\n${text}`;
}
