/** A text as SARIF's messages hold it: braces are doubled, because single ones are placeholders (§3.11.5). */
export function plainText(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&') };
}
