import { gitOutput } from './run.js';

const NEWLINE = 0x0a;

/**
 * The contents of some blobs, by their names; one call of git, however many there are. What the repository does not have
 * (a partial clone, a submodule's commit) is left out.
 */
export function blobs(top: string, objects: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  const distinct = [...new Set(objects)];
  if (distinct.length === 0) return contents;
  const input = distinct.map((object) => `${object}\n`).join('');
  const output = gitOutput(top, ['cat-file', '--batch'], { input });
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(NEWLINE, at);
    const [object = '', type, size = '0'] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') {
      if (type !== 'missing') at += Number(size) + 1;
      continue;
    }
    contents.set(object, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
