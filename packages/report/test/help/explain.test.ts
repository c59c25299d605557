import { expect, it } from 'vitest';

import { explain } from '../../src/index.js';

it('an explanation is wrapped, and leaves addresses in one piece', () => {
  const text = explain(
    {
      id: 'places/root-only',
      severity: 'error',
      recommended: true,
      docs: {
        description: 'Disallow patterns that cover the top directory alone',
        url: 'https://example.invalid/a-page-whose-address-is-long',
        rationale: 'The host’s bytecode goes\ninto the image.\n\n日本語は 二倍の 幅を 取ります。',
      },
    },
    { width: 30 },
  );
  expect(text).toBe(`places/root-only (error, on unless switched off)

Disallow patterns that cover
the top directory alone.

The host’s bytecode goes into
the image.

日本語は 二倍の 幅を
取ります。

See https://example.invalid/a-page-whose-address-is-long
`);
});
