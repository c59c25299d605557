import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes one thing in the file system. */
type Make = (path: string, root: string) => void;

/** What lies where: paths with slashes, relative to a root; a path that ends in `/` is an empty directory. */
export type Tree = Readonly<Record<string, string | Uint8Array | Make>>;

/** Writes a tree below a directory, in the order of its keys. */
export function writeTree(root: string, tree: Tree): void {
  fs.mkdirSync(root, { recursive: true });
  for (const [name, content] of Object.entries(tree)) {
    const path = join(root, name);
    if (name.endsWith('/') && typeof content !== 'function') {
      fs.mkdirSync(path, { recursive: true });
      continue;
    }
    fs.mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'function') content(path, root);
    else fs.writeFileSync(path, content);
  }
}

/** A symbolic link; a relative target is left as it is. */
export function symlink(target: string): Make {
  return (path) => {
    fs.symlinkSync(target, path);
  };
}

/** Another name of a file that the tree has already. */
export function hardLink(target: string): Make {
  return (path, root) => {
    fs.linkSync(join(root, target), path);
  };
}

/** A named pipe: whoever opens it waits. */
export function fifo(): Make {
  return (path) => {
    execFileSync('mkfifo', [path]);
  };
}

/** A file or, where the path ends in `/`, a directory with these permissions. */
export function withMode(mode: number, content: string | Uint8Array = ''): Make {
  return (path) => {
    if (path.endsWith('/')) fs.mkdirSync(path, { recursive: true });
    else fs.writeFileSync(path, content);
    fs.chmodSync(path, mode);
  };
}

/** A file last modified at this time. */
export function withTime(modified: Date, content: string | Uint8Array = ''): Make {
  return (path) => {
    fs.writeFileSync(path, content);
    fs.utimesSync(path, modified, modified);
  };
}
