import type { Rule } from 'eslint';

import { processVariable } from '../env/process-settings.js';
import { pythonRuns, type PythonRun } from './python-runs.js';
import { readRun } from './read-run.js';

/** What to do with the runs of Python in a file. */
interface Visit<Found> {
  /** Variables that, set for the whole process anywhere in the file, leave nothing to say. */
  readonly settledBy: readonly string[];
  readonly select: (python: PythonRun) => Found | undefined;
  readonly report: (found: Found) => void;
}

/** A listener that selects among the runs of Python, and reports them once the whole file is known. */
export function visitRuns<Found>(
  { sourceCode }: Rule.RuleContext,
  { settledBy, select, report }: Visit<Found>,
): Rule.RuleListener {
  const found: Found[] = [];
  let settled = false;
  const collect = (node: Parameters<typeof readRun>[0]): void => {
    const run = readRun(node, sourceCode);
    if (run === undefined) return;
    found.push(...pythonRuns(run).flatMap((python) => select(python) ?? []));
  };
  return {
    CallExpression: collect,
    TaggedTemplateExpression: collect,
    AssignmentExpression(node) {
      settled ||= settledBy.includes(processVariable(node, sourceCode) ?? '');
    },
    'Program:exit'() {
      if (!settled) found.forEach(report);
    },
  };
}
