import { examine } from '../doctor/examine.js';
import { diagnosisJson, diagnosisText } from '../doctor/text.js';
import { EXIT } from '../exit-codes.js';
import { interruptible } from './interrupt.js';
import { writeOutput } from './write-output.js';

export interface DoctorOptions {
  readonly json?: true;
}

/** `nopycache doctor`: says what becomes of bytecode here, with evidence and remedies. */
export async function doctorCommand(directory: string, { json }: DoctorOptions): Promise<number> {
  const diagnoses = await interruptible((signal) => examine(directory, signal));
  await writeOutput(json === true ? diagnosisJson(diagnoses) : diagnosisText(diagnoses));
  return diagnoses.some(({ status }) => status === 'fault') ? EXIT.found : EXIT.ok;
}
