import type { RuleMetadata } from '../report/report.js';

/** All rules, a line each: id, severity (`off` where it has to be switched on), and what it is about. */
export function listRules(rules: readonly RuleMetadata[]): string {
  const ids = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, recommended, docs }) => {
    const state = recommended ? severity : 'off';
    return `${id.padEnd(ids)}  ${state.padEnd('warning'.length)}  ${docs.description}\n`;
  });
  return lines.join('');
}
