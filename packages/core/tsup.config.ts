import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'disk/index': 'src/disk/index.ts',
    'disk/walk-worker': 'src/disk/walk/worker.ts',
  },
  format: ['esm'],
  target: 'node20',
  // The walker finds its worker file by a path relative to itself, so every entry stays one file.
  splitting: false,
  clean: true,
  dts: false,
});
