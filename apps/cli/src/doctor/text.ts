import { counted, terminalText } from '@nopycache/report/text';
import { styleText } from 'node:util';

import type { Diagnosis } from './diagnosis.js';

const COLORS = { ok: 'green', note: 'yellow', fault: 'red' } as const;
const INDENT = ' '.repeat(7);

/** The diagnoses for people: a line each, and one more with what to do. */
export function diagnosisText(diagnoses: readonly Diagnosis[]): string {
  const lines = diagnoses.flatMap(({ status, subject, evidence, remedy }) => {
    const label = styleText(COLORS[status], status.padEnd(5), { stream: process.stdout });
    const line = `${label}  ${terminalText(subject)}: ${terminalText(evidence)}`;
    return remedy === undefined ? [line] : [line, `${INDENT}${terminalText(remedy)}`];
  });
  return [...lines, '', summary(diagnoses), ''].join('\n');
}

function summary(diagnoses: readonly Diagnosis[]): string {
  const count = (wanted: Diagnosis['status']): number =>
    diagnoses.filter(({ status }) => status === wanted).length;
  return `${counted(count('fault'), 'fault')}, ${counted(count('note'), 'note')}.`;
}

/** The same for programs. */
export function diagnosisJson(diagnoses: readonly Diagnosis[]): string {
  const value = { format: 'nopycache-doctor', version: 1, diagnoses };
  return `${JSON.stringify(value, null, 1)}\n`;
}
