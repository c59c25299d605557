import type { Place } from '@nopycache/check-command';
import { check, DIALECTS, dialectOfPath, rules, type Dialect } from '@nopycache/ignore-files';

const MISSING = 'ignore-files/missing-bytecode';
const INCOMPLETE = 'ignore-files/incomplete-bytecode';

/**
 * What is untidy, and lets no bytecode through. Here it has to be asked for: files that were put together from templates
 * have dozens of these, and nobody expects a command about bytecode to take lines about logs out of them.
 */
const UNTIDY: readonly string[] = [
  'ignore-files/duplicate-pattern',
  'ignore-files/covered-pattern',
];

/** What is known of ignore files before they are looked at, by their paths as they are shown. */
export interface IgnoreFileKnowledge {
  /** Whether it is one that has to cover bytecode. Default: none is. */
  readonly mustCover?: (path: string) => boolean;
  /** Whether it could go without patterns for bytecode, since another file covers all of it. Default: none could. */
  readonly isRelieved?: (path: string) => boolean;
  /** Whether git reads it whatever its name is. Default: none of those. */
  readonly isIgnoreFile?: (path: string) => boolean;
}

/** Ignore files. That one covers bytecode at all is asked of those whose place in the project is known. */
export function ignoreFilesPlace({
  mustCover = () => false,
  isRelieved = () => false,
  isIgnoreFile = () => false,
}: IgnoreFileKnowledge): Place {
  const dialectOf = (path: string): Dialect | undefined =>
    isIgnoreFile(path) ? DIALECTS.git : dialectOfPath(path);
  return {
    name: 'ignore-files',
    rules: rules.map((rule) => (UNTIDY.includes(rule.id) ? { ...rule, recommended: false } : rule)),
    matches: (path) => dialectOf(path) !== undefined,
    check({ path, text }, { rules: on }) {
      const dialect = dialectOf(path);
      if (dialect === undefined) return [];
      const isOn = (id: string): boolean => {
        if (id === MISSING) return on.has(id) || mustCover(path);
        return on.has(id) && !(id === INCOMPLETE && (hasNoUse(dialect) || isRelieved(path)));
      };
      return check(text, { dialect, rules: rules.filter(({ id }) => isOn(id)) });
    },
  };
}

/** Prettier, ESLint and stylelint read no bytecode, whatever they are told to ignore. */
function hasNoUse({ name }: Dialect): boolean {
  return name === 'node-ignore';
}
