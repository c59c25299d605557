import fs from 'node:fs';
import { join } from 'node:path';

import { parse } from 'jsonc-parser';

import { property } from '../property.js';
import type { Note, Project } from './project.js';

const FILE = 'lint-staged.config.mjs';
const TEXT = "export { lintStaged as default } from 'nopycache/lint-staged';\n";
/** Where lint-staged looks for its configuration (lint-staged's README, "Configuration"). */
const OTHERS = /^(?:\.lintstagedrc(?:\.\w+)?|lint-staged\.config\.\w+)$/;

/** A configuration for lint-staged, where it is installed and has none. */
export function lintStaged({ top, drafts }: Project): Note[] {
  const manifest: unknown = parse(drafts.open(join(top, 'package.json')).text);
  const isInstalled = ['dependencies', 'devDependencies'].some(
    (kind) => property(manifest, kind, 'lint-staged') !== undefined,
  );
  if (!isInstalled) return [];
  const found = fs.readdirSync(top).find((name) => OTHERS.test(name));
  if (found === undefined && property(manifest, 'lint-staged') === undefined) {
    drafts.open(join(top, FILE)).text = TEXT;
    return [];
  }
  const where = found ?? 'package.json';
  const text = drafts.open(join(top, where)).text;
  if (/nopycache(?:\/lint-staged| staged)/.test(text)) return [];
  return [`${where}: configures lint-staged already. Add to it: "*": () => "nopycache staged"`];
}
