import { Option, type Command } from 'commander';

import type { DoctorOptions } from '../commands/doctor.js';

/** Declares `nopycache doctor`. */
export function addDoctor(program: Command, exit: (code: number) => void): void {
  program
    .command('doctor')
    .description('say where every Python here writes bytecode, and who gets to see it')
    .argument('[directory]', 'the project (default: the current directory)', '.')
    .addOption(new Option('--json', 'print the whole result as JSON').helpGroup('Output:'))
    .addHelpText('after', EXAMPLES)
    .action(async (directory: string, options: DoctorOptions) => {
      const { doctorCommand } = await import('../commands/doctor.js');
      exit(await doctorCommand(directory, options));
    });
}

const EXAMPLES = `
Every line has what was seen, and what to do about it. Nothing is changed.

Examples:
  nopycache doctor                of this project
  nopycache doctor services/api   of another project
  nopycache doctor --json         for programs

Exit codes: 0 with notes or nothing; 1 with a fault.
`;
