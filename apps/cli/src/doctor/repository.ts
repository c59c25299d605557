import { counted } from '@nopycache/report/text';

import { trackedBytecode } from '../git/bytecode.js';
import { gitCoverage, lacksEssentials } from '../git/ignored.js';
import type { Diagnosis } from './diagnosis.js';

/** What git does about bytecode in a repository. */
export function diagnoseRepository(top: string): Diagnosis[] {
  return [diagnoseTracked(top), ...diagnoseIgnored(top)];
}

function diagnoseTracked(top: string): Diagnosis {
  const [first, ...others] = trackedBytecode(top);
  if (first === undefined) {
    return { id: 'git-tracked', status: 'ok', subject: top, evidence: 'git tracks no bytecode' };
  }
  return {
    id: 'git-tracked',
    status: 'fault',
    subject: first.path,
    evidence:
      others.length === 0
        ? 'is bytecode that git tracks'
        : `and ${counted(others.length, 'other file')} of bytecode are tracked by git`,
    remedy: 'nopycache fix',
  };
}

function diagnoseIgnored(top: string): Diagnosis[] {
  const { directories, uncovered, shown, deciding } = gitCoverage(top);
  const id = 'git-ignored';
  if (directories.length === 0) return [];
  const [example] = shown.values();
  if (example !== undefined) {
    const kinds = [...shown.keys()].join(', ');
    const where = example === '.' ? '' : ` in ${example}`;
    const evidence = `git status would show ${kinds}${where} as new files`;
    const status = lacksEssentials(shown) ? 'fault' : 'note';
    return [{ id, status, subject: top, evidence, remedy: 'nopycache fix' }];
  }
  const evidence = `git ignores bytecode (${deciding.join(', ')})`;
  if (uncovered.size === 0) return [{ id, status: 'ok', subject: top, evidence }];
  return [
    {
      id,
      status: 'note',
      subject: top,
      evidence: `${evidence}, by files of your own that nobody else has`,
      remedy: 'nopycache fix',
    },
  ];
}
