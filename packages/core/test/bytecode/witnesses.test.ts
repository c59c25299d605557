import { describe, expect, it } from 'vitest';

import {
  BYTECODE_WITNESSES,
  CACHE_DIRECTORY,
  NOT_BYTECODE_WITNESSES,
  bytecodeName,
} from '../../src/index.js';

function isBytecode(path: string): boolean {
  const [name = '', directory] = path.split('/').reverse();
  return bytecodeName(name, directory === CACHE_DIRECTORY) !== undefined;
}

describe('witnesses', () => {
  it.each(BYTECODE_WITNESSES)('%s is bytecode', (path) => {
    expect(isBytecode(path)).toBe(true);
  });

  it.each(NOT_BYTECODE_WITNESSES)('%s is none', (path) => {
    expect(isBytecode(path)).toBe(false);
  });
});
