import { defineConfig } from 'tsup';

import { LIBRARY } from '../../scripts/build/tsup-options.js';

export default defineConfig({
  ...LIBRARY,
  entry: {
    index: 'src/index.ts',
    'disk/index': 'src/disk/index.ts',
    'disk/walk-worker': 'src/disk/walk/worker.ts',
  },
  // The walker finds its worker file by a path relative to itself, so every entry stays one file.
  splitting: false,
});
