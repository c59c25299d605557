import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as {
  readonly name: string;
  readonly version: string;
};

/** The package's name and version, by which ESLint's cache and `--print-config` know the plugin. */
export const name: string = manifest.name;
export const version: string = manifest.version;
