import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const PAGE = fs.readFileSync(`${PACKAGE}README.md`, 'utf8');
const PROGRAMS = [...PAGE.matchAll(/^```js\n(.*?)^```$/gms)].map(([, program = '']) => program);

it.each(PROGRAMS)('the README runs, and prints what its comments say: %s', (program) => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: PACKAGE,
    encoding: 'utf8',
  });
  const comments = [...program.matchAll(/^\/\/ (.*)$/gm)].map(([, comment]) => comment);
  expect(printed.trim().split('\n')).toEqual(comments);
});
