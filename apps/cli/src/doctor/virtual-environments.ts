import fs from 'node:fs';
import { dirname, join } from 'node:path';

/** What virtual environments are called, as most tools have it. */
const NAMES = ['.venv', 'venv', 'env'];
const PROGRAMS = ['bin/python', 'Scripts/python.exe'];

/** The interpreters of the virtual environments in a directory and in those above it. */
export function environmentsIn(directory: string): string[] {
  const own = NAMES.map((name) => join(directory, name))
    .filter((environment) => fs.existsSync(join(environment, 'pyvenv.cfg')))
    .flatMap((environment) => PROGRAMS.map((program) => join(environment, program)))
    .filter((path) => fs.existsSync(path));
  const above = dirname(directory);
  return above === directory ? own : [...own, ...environmentsIn(above)];
}
