import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', names: 'src/names.ts' },
  format: ['esm'],
  target: 'node20',
  clean: true,
  dts: false,
});
