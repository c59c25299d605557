import { fileURLToPath } from 'node:url';

import { defineConfig } from 'tsup';

import { LIBRARY } from '../../scripts/build/tsup-options.js';

function source(name: string): string {
  return fileURLToPath(new URL(`../${name}/src/index.ts`, import.meta.url));
}

export default defineConfig({
  ...LIBRARY,
  // In a hook every module costs: the plugin is one file, with what it uses of the other packages and no more. From their
  // sources, because only there can be told what is not used.
  noExternal: [/^@nopycache\//],
  esbuildOptions: (options) => {
    options.alias = {
      '@nopycache/core': source('core'),
      '@nopycache/ignore-files': source('ignore-files'),
    };
  },
});
