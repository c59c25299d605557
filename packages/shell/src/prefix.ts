/** Where bytecode is to go: a directory in the user's cache, wherever that is at the time, or a directory as it is. */
export type Prefix =
  | {
      /** `${XDG_CACHE_HOME:-$HOME/.cache}/<name>` */
      readonly kind: 'in-cache-home';
      readonly name: string;
    }
  | { readonly kind: 'path'; readonly path: string };

/** `${XDG_CACHE_HOME:-$HOME/.cache}/cpython` */
export const DEFAULT_PREFIX: Prefix = { kind: 'in-cache-home', name: 'cpython' };

/** A prefix, or why a text is none: what is wrong and what to do, a sentence each. */
export type ParsedPrefix =
  | { readonly prefix: Prefix; readonly problem?: undefined }
  | { readonly prefix?: undefined; readonly problem: string };

/**
 * Reads a directory that somebody names for bytecode. The text is the path itself: nothing in it is expanded.
 *
 * CPython takes a relative prefix from each program's working directory, and `~` for a name (cpython#86198), so that
 * both fill the tree instead of keeping it clean.
 */
export function parsePrefix(text: string, platform: 'posix' | 'windows'): ParsedPrefix {
  const shown = JSON.stringify(text);
  if (text === '')
    return { problem: 'The prefix is empty, which to Python is none. Name a directory.' };
  // eslint-disable-next-line no-control-regex -- controls are what it is about
  if (/[\0-\x1f\x7f]/.test(text)) {
    return {
      problem: `The prefix ${shown} has a control character in it. Name another directory.`,
    };
  }
  if (/\p{Surrogate}/u.test(text)) {
    return { problem: `The prefix ${shown} is no Unicode text. Name another directory.` };
  }
  if (text.startsWith('~')) {
    return {
      problem: `Python does not expand the ~ of ${shown}, and makes a directory of that name. Write the whole path.`,
    };
  }
  if (!isAbsolute(text, platform)) return { problem: relative(text, shown) };
  if (isRoot(text)) {
    return {
      problem: `The prefix ${shown} would put bytecode beside its source. Name a directory of its own.`,
    };
  }
  return { prefix: { kind: 'path', path: text } };
}

function relative(text: string, shown: string): string {
  const hint = text.startsWith('$')
    ? 'It is taken as it is: let your shell expand the variable, in double quotes.'
    : 'Write the whole path.';
  return `The prefix ${shown} is relative, so that every working directory would get a cache of its own. ${hint}`;
}

/** Whether Python takes a path for absolute. */
function isAbsolute(path: string, platform: 'posix' | 'windows'): boolean {
  return platform === 'posix'
    ? path.startsWith('/')
    : /^(?:[A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(path);
}

function isRoot(path: string): boolean {
  return /^(?:[A-Za-z]:)?[\\/.]*$/.test(path);
}
