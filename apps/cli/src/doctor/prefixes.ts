import type { UsedPrefix } from '../mirror/prefixes.js';
import type { Diagnosis } from './diagnosis.js';

/** Whether the directories that bytecode is redirected to can be written and trusted. */
export function diagnosePrefixes(prefixes: readonly UsedPrefix[]): Diagnosis[] {
  return prefixes.flatMap(({ path, problems, exists }): Diagnosis[] => {
    if (problems.length > 0) {
      return problems.map(({ what, remedy }) => {
        return { id: 'prefix-unusable', status: 'fault', subject: path, evidence: what, remedy };
      });
    }
    const evidence = exists ? 'can be written' : 'is not there yet; Python makes it';
    return [{ id: 'prefix', status: 'ok', subject: path, evidence }];
  });
}
