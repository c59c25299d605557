import type { Options } from 'tsup';

import { thirdPartyLicences } from './third-party-licences.js';

/** What all packages are built with. Types come from tsc. */
export const LIBRARY = {
  entry: { index: 'src/index.ts' },
  format: ['esm'],
  target: 'node20',
  clean: true,
  dts: false,
} satisfies Options;

/**
 * A package with a command of its own besides. A command in a hook is felt: one file starts in half the time of the
 * packages that it is made of.
 */
export const LIBRARY_WITH_COMMAND: Options[] = [
  { ...LIBRARY, outDir: 'dist', clean: ['!command/**'] },
  {
    ...LIBRARY,
    entry: { main: 'src/command/main.ts' },
    outDir: 'dist/command',
    noExternal: [/./],
    splitting: true,
    minify: true,
    esbuildPlugins: [thirdPartyLicences],
    esbuildOptions(options) {
      options.mainFields = ['module', 'main'];
    },
  },
];
