import { CACHE_DIRECTORY } from '@nopycache/core';
import { createMatcher, DIALECTS, parse, patternsOf, type Matcher } from '@nopycache/ignore-files';

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
  const brought = patternsOf(file).flatMap(({ body, negated }) =>
    negated && mayBeDirectory(body) ? [plainStart(body)] : [],
  );
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

function isSent(matcher: Matcher, directory: string): boolean {
  const prefix = directory === '' ? '' : `${directory}/`;
  return WITNESSES.some((witness) => !matcher.explain(prefix + witness).ignored);
}

/** Whether a pattern may mean a directory, by its last name: `!.env.example`, `!Makefile` and `!uv.lock` mean files. */
function mayBeDirectory(pattern: string): boolean {
  const name = pattern.replace(/\/$/, '').replace(/^.*\//, '');
  return /[*?[\\]/.test(name) || /^[a-z\d_-]+$/.test(name);
}

/** The directory that a pattern brings back, as far as it is plain: of `!src/**` it is `src`. */
function plainStart(pattern: string): string {
  const path = pattern.replace(/^\//, '').replace(/\/$/, '');
  const special = path.search(/[*?[\\]/);
  return special === -1 ? path : path.slice(0, Math.max(0, path.lastIndexOf('/', special)));
}

function isWithin(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`);
}
