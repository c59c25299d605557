import fs from 'node:fs';
import { join, resolve } from 'node:path';

import type { Plugin } from 'esbuild';

const FILE = 'THIRD-PARTY-LICENSES.txt';
const LICENCE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/** Puts the licences of what others have written, and a bundle has taken in, beside the bundle. */
export const thirdPartyLicences: Plugin = {
  name: 'third-party-licences',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const { outdir } = build.initialOptions;
      if (metafile === undefined || outdir === undefined) return;
      const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
      const packages = new Set(used.flatMap(packageDirectory));
      const texts = [...packages].map(licenceOf).sort();
      fs.mkdirSync(outdir, { recursive: true });
      fs.writeFileSync(join(outdir, FILE), texts.join(`\n${'-'.repeat(72)}\n\n`));
    });
  },
};

function packageDirectory(file: string): string[] {
  const found = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
  return found === null ? [] : [resolve(found[0])];
}

function licenceOf(directory: string): string {
  const { name, version } = JSON.parse(
    fs.readFileSync(join(directory, 'package.json'), 'utf8'),
  ) as { name: string; version: string };
  const file = fs.readdirSync(directory).find((each) => LICENCE.test(each));
  if (file === undefined) {
    throw new Error(`${name} ${version} has no file with its licence, and cannot be bundled.`);
  }
  return `${name} ${version}\n\n${fs.readFileSync(join(directory, file), 'utf8').trim()}\n`;
}
