/**
 * A text as SARIF's messages hold it: braces are doubled, because single ones are placeholders (§3.11.5), and nothing
 * looks like an embedded link (§3.11.6).
 */
export function plainText(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](') };
}
