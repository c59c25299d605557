import type fs from 'node:fs';

import { decodeText } from '@nopycache/core';

/**
 * The text with the CRs that Prettier has turned into LFs before parsing, as far as they can be found again. A CR inside a
 * line belongs to its pattern: macOS calls a file `Icon` and CR, and GitHub's template for it says so.
 *
 * @param text Prettier's, without CRs
 * @param path of the file, where there is one
 */
export async function withLoneReturns(text: string, path: string | undefined): Promise<string> {
  const onDisk = path === undefined ? undefined : await readText(path);
  if (onDisk?.replaceAll(/\r\n?/g, '\n') === text) return onDisk;
  // No pattern ends in an open bracket to go on with a closing one: this was `[CR]`.
  return text.replaceAll('[\n]', '[\r]');
}

/** What the file says, without its byte order mark; nothing where there is no such file, or no text in it. */
async function readText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  const decoded = bytes === undefined ? 'nul' : decodeText(bytes);
  if (typeof decoded === 'string' || decoded.encoding !== 'utf-8') return undefined;
  return decoded.text.replace(/^\uFEFF/, '');
}

/** Loaded when it is needed, as browsers have none, and once, as each `import()` costs as much as reading the file. */
let fileSystem: Promise<typeof fs> | undefined;

/**
 * Prettier has read the file already, or has been given the text by an editor: that the disk cannot be read is nothing to
 * fail for.
 */
async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    // Synchronously: Prettier's command takes one file after the other, and would wait for the thread pool each time.
    fileSystem ??= import('node:fs');
    return (await fileSystem).readFileSync(path);
  } catch {
    return undefined;
  }
}
