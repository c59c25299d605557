// Formats every .gitignore one directory below, through Prettier's API, and prints the seconds that took once all was loaded
// and one file formatted: node format-all.js PLUGIN DIRECTORY
import fs from 'node:fs';
import { join } from 'node:path';

import prettier from 'prettier';

const [, , plugin = '', directory = ''] = process.argv;
const plugins = [await import(plugin)];
const files = fs.readdirSync(directory).map((name) => join(directory, name, '.gitignore'));
await formatAll(files.slice(0, 1));
const start = performance.now();
await formatAll(files);
console.log((performance.now() - start) / 1_000);

/** @param {readonly string[]} paths */
async function formatAll(paths) {
  for (const filepath of paths) {
    await prettier.format(fs.readFileSync(filepath, 'utf8'), { filepath, plugins });
  }
}
