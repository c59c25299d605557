/** An error that Prettier shows with the file's name and without a stack, leaving the file as it was. */
function refusal(message: string, text: string, offset: number): SyntaxError {
  const before = text.slice(0, offset).split('\n');
  const start = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return Object.assign(
    new SyntaxError(`${message} (${String(start.line)}:${String(start.column)})`),
    {
      loc: { start },
    },
  );
}

/**
 * Throws for texts that Prettier would write back otherwise than they were: it has lost their bytes before it asks us.
 *
 * @throws SyntaxError
 */
export function refuseWhatWouldBreak(text: string, endOfLine: string | undefined): void {
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw refusal('There is a NUL character. Save the file as UTF-8 text', text, nul);
  }
  const replaced = text.indexOf('\uFFFD');
  if (replaced !== -1) {
    throw refusal('These bytes are no UTF-8. Save the file as UTF-8', text, replaced);
  }
  if (endOfLine === 'cr') {
    throw refusal(
      'With CR as the end of line the file would be one single pattern. Set endOfLine to "lf", or remove the lone CR',
      text,
      0,
    );
  }
}
