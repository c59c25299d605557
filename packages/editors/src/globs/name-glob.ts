/** Whether a pattern of `*` and `?` matches a name, as shells have it; a pattern with a slash matches none. */
export function matchesName(pattern: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const source = pattern.replace(/[\\^$.+()[\]{}|*?]/g, (character) =>
    character === '*' ? '.*' : character === '?' ? '.' : `\\${character}`,
  );
  return new RegExp(`^${source}$`, 'u').test(name);
}
