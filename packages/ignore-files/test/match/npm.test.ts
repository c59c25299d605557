import fs from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import walk from 'ignore-walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DIALECTS, createMatcher, parse } from '../../src/index.js';
import { ignoreText, sample } from '../support/random.js';
import { FILES } from '../support/tree.js';

const directory = temporaryDirectory();

beforeAll(() => {
  writeTree(directory.path, Object.fromEntries(FILES.map((file) => [file, ''])));
});

afterAll(directory.remove);

describe('the npm dialect', () => {
  it('packs what ignore-walk, the walker of npm pack, finds', () => {
    for (const text of sample(ignoreText, 800)) {
      const matcher = createMatcher(parse(text, DIALECTS.npm));
      expect(matcher?.notUnderstood).toEqual([]);
      fs.writeFileSync(join(directory.path, '.npmignore'), text);
      const found = new Set(walk.sync({ path: directory.path, ignoreFiles: ['.npmignore'] }));
      const packed = FILES.filter((file) => matcher?.explain(file).ignored === false);
      expect({ text, packed }).toEqual({ text, packed: FILES.filter((file) => found.has(file)) });
    }
  });
});
