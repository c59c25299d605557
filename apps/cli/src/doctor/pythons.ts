import type { InstalledPython, InstalledPythons } from '../interpreters/installed.js';
import type { Diagnosis } from './diagnosis.js';
import { observeWriting } from '../interpreters/observe.js';

const DONT_WRITE = 'PYTHONDONTWRITEBYTECODE';
const PREFIX = 'PYTHONPYCACHEPREFIX';

/** What each interpreter does with bytecode, as it is seen to do, and whether it heeds the variables. */
export async function diagnosePythons({ pythons, silent }: InstalledPythons): Promise<Diagnosis[]> {
  const writing = await observeWriting(pythons);
  const broken = silent.map(({ path, why }): Diagnosis => ({
    id: 'python-silent',
    status: 'note',
    subject: path,
    evidence: `does not say what it does (${why})`,
    remedy: `Mend it, or take it off PATH. See what is wrong with: ${path} -V`,
  }));
  return [...pythons.map((python) => diagnose(python, writing.get(python.path))), ...broken];
}

function diagnose(python: InstalledPython, writes: boolean | undefined): Diagnosis {
  const subject = `${python.path} (${python.version})`;
  if (writes === undefined) {
    const evidence = 'could not import a module for a trial, so that nobody knows what it writes';
    const remedy = `See what is wrong with: ${python.path} -c "import this"`;
    return { id: 'python-silent', status: 'note', subject, evidence, remedy };
  }
  return writes ? writer(python, subject) : abstainer(subject);
}

function writer({ prefix }: InstalledPython, subject: string): Diagnosis {
  const wanted = process.env[DONT_WRITE] ?? '';
  if (wanted !== '') {
    return {
      id: 'dont-write-ineffective',
      status: 'fault',
      subject,
      evidence: `writes bytecode although ${DONT_WRITE} is set: it takes ${JSON.stringify(wanted)} for no`,
      remedy: `export ${DONT_WRITE}=1`,
    };
  }
  if (prefix !== null) {
    const evidence = `writes bytecode to ${prefix}`;
    return { id: 'python-redirected', status: 'ok', subject, evidence };
  }
  return (process.env[PREFIX] ?? '') === '' ? besideSources(subject) : heedless(subject);
}

function besideSources(subject: string): Diagnosis {
  return {
    id: 'python-writes',
    status: 'note',
    subject,
    evidence: 'writes bytecode into __pycache__ directories beside the sources',
    remedy: 'nopycache redirect',
  };
}

function heedless(subject: string): Diagnosis {
  return {
    id: 'prefix-ignored',
    status: 'fault',
    subject,
    evidence: `takes no notice of ${PREFIX} and writes into __pycache__ directories`,
    remedy: `Use Python 3.8 or later, or let this one write nothing: export ${DONT_WRITE}=1`,
  };
}

function abstainer(subject: string): Diagnosis {
  const value = process.env[DONT_WRITE] ?? '';
  if (value !== '') {
    const evidence = `writes no bytecode, since ${DONT_WRITE} is ${JSON.stringify(value)}`;
    return { id: 'python-writes-none', status: 'ok', subject, evidence };
  }
  return {
    id: 'python-writes-none',
    status: 'note',
    subject,
    evidence: 'writes no bytecode, though no variable says so',
    remedy:
      'Something that it loads when it starts says so: look at its sitecustomize.py and *.pth files',
  };
}
