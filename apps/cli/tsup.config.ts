import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    'lint-staged': 'src/lint-staged.ts',
    schema: 'src/config/schema.ts',
  },
  format: ['esm'],
  target: 'node20',
  splitting: true,
  clean: true,
  dts: false,
});
