import fs from 'node:fs';

/** The options that the model knows. */
export interface ModelOptions {
  readonly only: readonly ('orphan' | 'valid' | 'temporary' | 'legacy-orphan')[];
  readonly include: readonly (
    | 'tracked'
    | 'sourceless'
    | 'foreign'
    | 'numba'
    | 'symlinks'
    | 'not-bytecode'
    | 'node_modules'
    | 'virtual-environments'
    | 'keep-files'
  )[];
  readonly husks: boolean;
}

/**
 * What should be removed from a tree: slow, and as obvious as it can be made, for comparison with the real thing. It
 * knows only such names as the test makes up.
 *
 * @param tree a snapshot
 * @param tracked paths in git's index
 */
export function model(
  tree: ReadonlyMap<string, string>,
  tracked: ReadonlySet<string>,
  { only, include, husks }: ModelOptions,
  root: string,
): string[] {
  const removed = new Set<string>();
  const paths = [...tree.keys()].sort();
  const isDirectory = (path: string): boolean => tree.get(path)?.startsWith('directory') === true;
  const isLink = (path: string): boolean => tree.get(path)?.startsWith('symlink') === true;
  const parent = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const children = (path: string): string[] => paths.filter((other) => parent(other) === path);
  const has = (directory: string, child: string): boolean => tree.has(`${directory}/${child}`);
  const inCache = (path: string): boolean => name(parent(path)) === '__pycache__';
  const may = (protection: ModelOptions['include'][number]): boolean =>
    include.includes(protection);

  const isOpen = (directory: string): boolean => {
    if (directory !== '') {
      if (!isOpen(parent(directory))) return false;
      if (name(directory) === '.git') return false;
      if (name(directory) === 'node_modules' && !may('node_modules')) return false;
      const isCache = name(directory) === '__pycache__';
      const isEnvironment = !isCache && has(directory, 'pyvenv.cfg');
      if (isEnvironment && !may('virtual-environments')) return false;
    }
    return !has(directory, '.nopycache-keep') || may('keep-files');
  };

  const hasSource = (directory: string, stem: string): boolean => {
    try {
      return fs.statSync(Buffer.from(`${root}${directory}/${stem}.py`, 'latin1')).isFile();
    } catch {
      return false;
    }
  };

  const isFileRemoved = (path: string): boolean => {
    const file = name(path);
    const bytecode = /^(\w+)(\.cpython-311)?(\.opt-1|-pytest-8\.0)?\.py[co](\.\d+)?$/.exec(file);
    const isNumba = file.endsWith('.nbi');
    if (!inCache(path) && bytecode === null && !(isLink(path) && file === '__pycache__'))
      return false;
    if (tracked.has(path) && !may('tracked')) return false;
    if (isLink(path)) return may('symlinks') && only.length === 0;
    if (bytecode === null) {
      return may(isNumba ? 'numba' : 'foreign') && only.length === 0;
    }
    const [, stem = '', , variant = '', temporary] = bytecode;
    const directory = inCache(path) ? parent(parent(path)) : parent(path);
    const found = hasSource(directory, stem);
    if (!inCache(path)) {
      const content = fs.readFileSync(Buffer.from(root + path, 'latin1')).subarray(0, 4);
      const isBytecode = content.toString('latin1').endsWith('\r\n');
      if (content.length < 4 && found && temporary !== undefined)
        return only.length === 0 || only.includes('temporary');
      if (!isBytecode) return may('not-bytecode') && only.length === 0;
      if (!found) return only.length === 0 ? may('sourceless') : only.includes('legacy-orphan');
      if (temporary !== undefined) return only.length === 0 || only.includes('temporary');
      return only.length === 0;
    }
    if (temporary !== undefined) return only.length === 0 || only.includes('temporary');
    if (!found) return only.length === 0 || only.includes('orphan');
    if (variant.startsWith('-pytest')) return only.length === 0;
    return only.length === 0 || only.includes('valid');
  };

  for (const path of paths) {
    if (!isDirectory(path) && isOpen(parent(path)) && isFileRemoved(path)) removed.add(path);
  }
  for (const path of [...paths].reverse().filter(isDirectory)) {
    const isCache = name(path) === '__pycache__';
    if (!isOpen(path) || children(path).some((child) => !removed.has(child))) continue;
    const holdsCache = paths.some(
      (other) =>
        other.startsWith(`${path}/`) && name(other) === '__pycache__' && isDirectory(other),
    );
    const isTracked = [...tracked].some((other) => other.startsWith(`${path}/`));
    const isHusk = husks && holdsCache && !isTracked && !path.includes('/__pycache__/');
    if (isCache || isHusk) removed.add(path);
  }
  return [...removed].map((path) => Buffer.from(path, 'latin1').toString('utf8')).sort();
}
