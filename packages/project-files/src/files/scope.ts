import type { Scope } from './project-file.js';

/** A scope, with what it need not have left out. */
export function scope(name: string, parts: Partial<Omit<Scope, 'name'>>): Scope {
  const { parent, settings = [], runs = [], open = false, isLate = false } = parts;
  return { name, parent, settings, runs, open, isLate };
}
