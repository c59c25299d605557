// Formats every .gitignore one directory below, through Prettier's API: node format-all.js PLUGIN DIRECTORY
import fs from 'node:fs';
import { join } from 'node:path';

import prettier from 'prettier';

const [, , plugin = '', directory = ''] = process.argv;
const plugins = [await import(plugin)];
for (const name of fs.readdirSync(directory)) {
  const filepath = join(directory, name, '.gitignore');
  await prettier.format(fs.readFileSync(filepath, 'utf8'), { filepath, plugins });
}
