import { defineConfig } from 'tsup';

const common = { format: ['esm' as const], target: 'node20', dts: false };

export default defineConfig([
  { ...common, entry: { index: 'src/index.ts' }, outDir: 'dist', clean: ['!command/**'] },
  {
    ...common,
    // A command in a hook is felt: one file starts in half the time of the packages that it is made of.
    entry: { main: 'src/command/main.ts' },
    outDir: 'dist/command',
    noExternal: [/./],
    clean: true,
    splitting: true,
    minify: true,
    esbuildOptions(options) {
      options.mainFields = ['module', 'main'];
    },
  },
]);
