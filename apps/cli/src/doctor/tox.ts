import fs from 'node:fs';
import { join } from 'node:path';

import type { Diagnosis } from './diagnosis.js';

const VARIABLE = 'PYTHONPYCACHEPREFIX';
/** Files that may configure tox, and what shows that they do. */
const FILES: Readonly<Record<string, RegExp>> = {
  'tox.ini': /^\[(?:tox|testenv)/m,
  'tox.toml': /\S/,
  'setup.cfg': /^\[(?:tox:tox|testenv)/m,
  'pyproject.toml': /^\[tool\.tox\b/m,
};
/** What is handed over: a list in brackets, or the rest of the line and the indented lines after it. */
const PASSED = /^[ \t]*"?pass_?env"?[ \t]*=[ \t]*(\[[^\]]*\]|[^\n]*(?:\n[ \t]+[^\n]*)*)/gm;

/** Whether tox hands the prefix over: its environments have no other variables than those that are named. */
export function diagnoseTox(directory: string): Diagnosis[] {
  if ((process.env[VARIABLE] ?? '') === '') return [];
  return Object.entries(FILES).flatMap(([name, sign]): Diagnosis[] => {
    const subject = join(directory, name);
    const text = read(subject);
    if (text === undefined || !sign.test(text)) return [];
    if (text.includes(VARIABLE) || passes(text)) {
      return [{ id: 'tox', status: 'ok', subject, evidence: `hands over ${VARIABLE}` }];
    }
    return [
      {
        id: 'tox',
        status: 'fault',
        subject,
        evidence: `does not hand over ${VARIABLE}, so that Python in tox writes into the tree`,
        remedy: 'nopycache redirect --shell tox',
      },
    ];
  });
}

/** tox(1), `pass_env`: names, with `*` and `?`, in any case. */
function passes(text: string): boolean {
  const patterns = [...text.matchAll(PASSED)].flatMap(([, list = '']) => list.match(/[\w*?]+/g));
  return patterns.some((pattern) => {
    const source = (pattern ?? '').replaceAll('*', '.*').replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i').test(VARIABLE);
  });
}

function read(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
