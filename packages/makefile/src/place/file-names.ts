/** Whether a path, with either slash, is a Makefile's or one that Makefiles include, by its name. */
export function isMakefile(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return /^(?:GNUmakefile|BSDmakefile|[Mm]akefile)$|.\.mk$/.test(name);
}
