import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Makes one thing in the file system. */
export type Make = (path: string, root: string) => void;

/** A file's content, or what makes something else. */
export type TreeItem = string | Uint8Array | Make;

/** What lies where: paths with slashes, relative to a root; a path that ends in `/` is an empty directory. */
export type Tree = Readonly<Record<string, TreeItem>>;

/** Writes a tree below a directory, in the order of its keys. */
export function writeTree(root: string, tree: Tree): void {
  fs.mkdirSync(root, { recursive: true });
  for (const [name, item] of Object.entries(tree)) write(join(root, name), root, item);
}

/** Writes a file whose path below the root is not UTF-8. */
export function writeRaw(root: string, path: Uint8Array, content: string | Uint8Array): void {
  const whole = Buffer.concat([Buffer.from(`${root}/`), path]);
  fs.mkdirSync(whole.subarray(0, whole.lastIndexOf('/')), { recursive: true });
  fs.writeFileSync(whole, content);
}

function write(path: string, root: string, item: TreeItem): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  if (typeof item === 'function') item(path, root);
  else if (path.endsWith(sep)) fs.mkdirSync(path, { recursive: true });
  else fs.writeFileSync(path, item);
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

/** Something with these permissions; an empty directory where the path ends in `/`. */
export function withMode(mode: number, item: TreeItem = ''): Make {
  return (path, root) => {
    write(path, root, item);
    fs.chmodSync(path, mode);
  };
}

/** Something last modified at this time. */
export function withTime(modified: Date, item: TreeItem = ''): Make {
  return (path, root) => {
    write(path, root, item);
    fs.lutimesSync(path, modified, modified);
  };
}
