/** A string of TOML that mise, which takes strings for templates (Tera), gives back as it is. */
export function quoteMise(text: string): string {
  const raw = /\{[{%#]/.test(text) ? `{% raw %}${text}{% endraw %}` : text;
  return `"${raw.replace(/["\\]/g, String.raw`\$&`)}"`;
}
