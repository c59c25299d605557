/** A verbatim string of PowerShell, which takes typographic quotation marks for quotes (about_Quoting_Rules). */
export function quotePowershell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
