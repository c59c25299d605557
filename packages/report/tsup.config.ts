import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'text/index': 'src/text/index.ts',
    'diff/index': 'src/diff/index.ts',
  },
  format: ['esm'],
  target: 'node20',
  clean: true,
  dts: false,
});
