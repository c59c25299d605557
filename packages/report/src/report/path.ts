/** A path without the `./` that may stand before it: services compare paths with git's, which have none. */
export function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
