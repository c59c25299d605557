/** What a text sets an option to that the last line decides, as in `set hidden_filter ^\.`; `undefined` where it does not. */
export function lastSetting(text: string, option: string): string | undefined {
  const lines = text.matchAll(
    new RegExp(String.raw`^\ufeff?[ \t]*set[ \t]+${option}[ \t]+(\S[^\r\n]*)`, 'gm'),
  );
  return [...lines].at(-1)?.[1]?.trimEnd();
}
