import { expect, it } from 'vitest';

import { terminalDiff, unifiedDiff } from '../../src/diff/index.js';

const DIFF = unifiedDiff('a b', 'same\nold\u001B[2J\r\n', 'same\n\tnew\n--- a\n+++ b\n');

it('a diff on a terminal is coloured as git does, and steers nothing', () => {
  expect(terminalDiff(DIFF, { color: true }).replaceAll('\u001B', '␛')).toBe(`\
␛[1mdiff --git a/a b b/a b␛[22m
␛[1m--- a/a b␛[22m
␛[1m+++ b/a b␛[22m
␛[36m@@ -1,2 +1,4 @@␛[39m
 same
␛[31m-old\\x1B[2J\\x0D␛[39m
␛[32m+	new␛[39m
␛[32m+--- a␛[39m
␛[32m++++ b␛[39m
`);
});

it('is the text alone without colour', () => {
  expect(terminalDiff(DIFF)).not.toContain('\u001B');
  expect(terminalDiff('')).toBe('');
});
