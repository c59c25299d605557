import { CACHE_DIRECTORY } from '@nopycache/core';
import {
  createMatcher,
  DIALECTS,
  parse,
  patternsOf,
  wholeDirectory,
  type IgnoreFile,
  type Matcher,
} from '@nopycache/ignore-files';

/** Names that nothing real has, at the depths that matter: `__pycache__` alone covers the top directory only. */
const WITNESSES = [
  `${CACHE_DIRECTORY}/zqx.cpython-313.pyc`,
  `zq/${CACHE_DIRECTORY}/zqx.cpython-313.pyc`,
  `zq/zqw/${CACHE_DIRECTORY}/zqx.cpython-313.pyc`,
];

/** Says whether a build would be sent the bytecode below a directory of its context. */
export function sendsBytecode(ignoreText: string | undefined): (directory: string) => boolean {
  if (ignoreText === undefined) return () => true;
  const file = parse(ignoreText, DIALECTS.docker);
  const matcher = createMatcher(file);
  if (matcher === undefined || matcher.notUnderstood.length > 0) return () => false;
  const brought = broughtBack(file);
  const known = new Map<string, boolean>();
  const asked = (directory: string): boolean =>
    [directory, ...brought.filter((path) => isWithin(path, directory))].some((path) =>
      isSent(matcher, path),
    );
  return (directory) => {
    const sent = known.get(directory) ?? asked(directory);
    known.set(directory, sent);
    return sent;
  };
}

/** The directories whose bytecode negations may bring back. */
export function broughtBack(file: IgnoreFile): string[] {
  return patternsOf(file).flatMap((line) => (line.negated ? (wholeDirectory(line) ?? []) : []));
}

function isSent(matcher: Matcher, directory: string): boolean {
  const prefix = directory === '' ? '' : `${directory}/`;
  return WITNESSES.some((witness) => !matcher.explain(prefix + witness).ignored);
}

function isWithin(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`);
}
