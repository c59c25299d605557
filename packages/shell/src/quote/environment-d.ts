/** A value of environment.d(5): what systemd unquotes first and expands afterwards. */
export function quoteEnvironmentD(text: string): string {
  return `"${text.replaceAll('$', '$$$$').replace(/["\\`]/g, String.raw`\$&`)}"`;
}
