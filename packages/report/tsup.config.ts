import { defineConfig } from 'tsup';

import { LIBRARY } from '../../scripts/build/tsup-options.js';

export default defineConfig({
  ...LIBRARY,
  entry: {
    index: 'src/index.ts',
    'text/index': 'src/text/index.ts',
    'diff/index': 'src/diff/index.ts',
  },
});
