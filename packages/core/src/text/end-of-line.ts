/** How most of a text's lines end; LF where none does. */
export function endOfLineOf(text: string): '\n' | '\r\n' {
  const lines = text.split('\n').length - 1;
  const withCr = text.split('\r\n').length - 1;
  return withCr * 2 > lines ? '\r\n' : '\n';
}
