import type { ShellCommand } from '../commands/command.js';
import { baseName } from '../commands/unwrap.js';
import { regularExpression } from './patterns/regular-expression.js';

/** Which lines a `grep` lets through; `undefined` where that cannot be known, or it is no `grep`. */
export function grepFilter({ words }: ShellCommand): ((line: string) => boolean) | undefined {
  const [program, ...rest] = words;
  const name = baseName(program?.text);
  if (!/^[ef]?grep$/.test(name)) return undefined;
  let letters = name === 'egrep' ? 'E' : name === 'fgrep' ? 'F' : '';
  const patterns: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const { text } = rest[at] ?? {};
    if (text === undefined || text.startsWith('--')) return undefined;
    if (!/^-./.test(text)) others.push(text);
    else if (/^-[EFGPivwxHhns]*e$/.test(text)) patterns.push(rest[++at]?.text ?? '');
    else letters += text;
  }
  const all = patterns.length > 0 ? patterns : others.splice(0, 1);
  if (others.length > 0 || /[^-EFGPivs]/.test(letters)) return undefined;
  return filter(all, letters);
}

function filter(
  patterns: readonly string[],
  letters: string,
): ((line: string) => boolean) | undefined {
  const flavour = /[EP]/.test(letters) ? 'extended' : 'basic';
  const fixed = letters.includes('F');
  const tests = patterns.map((pattern) => {
    if (fixed) return (line: string) => line.includes(pattern);
    const expression = regularExpression(pattern, flavour);
    return expression && ((line: string) => expression.test(line));
  });
  if (letters.includes('i') || tests.length === 0) return undefined;
  const known = tests.filter((test) => test !== undefined);
  if (known.length < tests.length) return undefined;
  const inverted = letters.includes('v');
  return (line) => known.some((test) => test(line)) !== inverted;
}
