/**
 * Whether a pattern of VS Code's settings matches a path, seen from the workspace's folder with `/` between its parts.
 * As https://code.visualstudio.com/docs/editor/glob-patterns has it: a pattern begins at the top, `**` stands for any
 * number of directories, `{a,b}` for one of several and `[!a]` for what is not listed.
 */
export function matchesVscodeGlob(pattern: string, path: string): boolean {
  return regExpOf(pattern.trim())?.test(path) ?? false;
}

/** Patterns longer than people write could keep a regular expression busy. */
const LONGEST = 200;

function regExpOf(pattern: string): RegExp | undefined {
  if (pattern.length > LONGEST) return undefined;
  try {
    return new RegExp(`^(?:${sourceOf(pattern.replace(/(?<=[\w.-])\/$/, ''))})$`, 'u');
  } catch {
    return undefined;
  }
}

const TOKENS = /\*\*\/?|\*|\?|\[[^\]]+\]|\{[^{}]*\}|[^]/gu;

function sourceOf(pattern: string): string {
  return pattern.replace(TOKENS, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 1 && token.startsWith('[')) return classOf(token);
    if (token.length > 1) return `(?:${token.slice(1, -1).split(',').map(sourceOf).join('|')})`;
    return escaped(token);
  });
}

function classOf(token: string): string {
  const [, negation, members = ''] = /^\[([!^]?)(.*)\]$/u.exec(token) ?? [];
  return `[${negation ? '^/' : ''}${members.replace(/[\\[\]^&]/g, String.raw`\$&`)}]`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replace(/\\-/g, '-');
}
