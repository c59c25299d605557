import { Minimatch } from 'minimatch';

/** An entry of `files` as npm turns it into rules: what it brings in, or takes out, and by which patterns. */
interface FilesRule {
  readonly index: number;
  readonly includes: boolean;
  readonly pattern: Minimatch;
}

/** How npm's ignore-walk reads patterns. */
const OPTIONS = { matchBase: true, dot: true, flipNegate: true, nocase: true } as const;

/**
 * Which entry of package.json's `files` brings a file into the package, as npm-packlist decides it; `undefined` where
 * none does. Ignore files below package.json's own directory are not looked at, and the one beside it does not count.
 *
 * @param path relative to package.json, with `/` between names
 */
export function publishedBy(files: readonly string[], path: string): number | undefined {
  const directories = ancestorsOf(path);
  const rules = files.flatMap((entry, index) => rulesOf(entry, index, directories));
  for (const directory of directories) {
    if (lastMatch(rules, (rule) => matchesDirectory(rule, directory)) === undefined)
      return undefined;
  }
  return lastMatch(rules, ({ pattern }) => pattern.match(`/${path}`) || pattern.match(path));
}

/** The entry by whose rule something is in, where the last that changes anything takes it in. */
function lastMatch(
  rules: readonly FilesRule[],
  matches: (rule: FilesRule) => boolean,
): number | undefined {
  let by: number | undefined;
  for (const rule of rules) {
    if (rule.includes === (by === undefined) && matches(rule)) {
      by = rule.includes ? rule.index : undefined;
    }
  }
  return by;
}

/** An entry that is a directory stands for all that is in it; any other is a pattern. */
function rulesOf(entry: string, index: number, directories: readonly string[]): FilesRule[] {
  const cut = entry.startsWith('./') ? entry.slice(1) : entry;
  const file = cut.endsWith('/*') ? `${cut}*` : cut;
  const plain = file.replace(/^!+/, '').replaceAll(/^\/+|\/+$/g, '');
  const isDirectory = directories.includes(plain) || plain === '' || plain === '.';
  const patterns = isDirectory ? [`!${file}`, `!${file}/**`] : [`!${file}`];
  return patterns.map((each) => {
    const pattern = new Minimatch(each.trim(), OPTIONS);
    return { index, includes: pattern.negate, pattern };
  });
}

function matchesDirectory({ pattern, includes }: FilesRule, directory: string): boolean {
  const paths = [`/${directory}`, directory];
  if (paths.some((path) => pattern.match(path) || pattern.match(`${path}/`))) return true;
  if (includes && paths.some((path) => pattern.match(path, true))) return true;
  const name = directory.slice(directory.lastIndexOf('/') + 1);
  if (name === directory || !isOneName(pattern)) return false;
  const names = [`/${name}`, name];
  return names.some((each) => pattern.match(`${each}/`) || (includes && pattern.match(each, true)));
}

/** Whether a pattern is a single name, with or without a slash after it, and so is meant for every directory. */
function isOneName({ globParts }: Minimatch): boolean {
  return globParts.some((parts) => parts.length <= (parts.at(-1) === '' ? 2 : 1));
}

/** The directories that a path goes through, the outermost first. */
function ancestorsOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
