import * as editors from '@nopycache/editors';
import * as ignoreFiles from '@nopycache/ignore-files';
import * as makefile from '@nopycache/makefile';
import * as projectFiles from '@nopycache/project-files';

import { describeRulePages } from './support/rule-pages.js';

describeRulePages({
  prefix: 'ignore-files-',
  rules: ignoreFiles.rules,
  found: ({ path, text }, rule) => {
    const dialect = known(ignoreFiles.dialectOfPath(path), path);
    return ignoreFiles.check(text, { dialect, rules: [rule] });
  },
});

describeRulePages({
  prefix: 'project-files-',
  // Those about cleanups have a page in common, and a test of their own.
  rules: projectFiles.rules.filter(({ docs }) => !docs.url.includes('#')),
  found: ({ path, text, meta }, rule) => {
    // An ignore is for nothing where all the others have been asked.
    const kind = known(projectFiles.kindOfPath(path), path);
    const pythonDirectories = meta.get('python')?.split(',') ?? [];
    const { id } = rule;
    const rules = id === 'project-files/unused-ignore' ? projectFiles.rules : [rule];
    return projectFiles
      .check(text, { kind, pythonDirectories, rules })
      .filter(({ ruleId }) => ruleId === id);
  },
});

describeRulePages({
  prefix: 'editors-',
  rules: editors.rules,
  found: ({ path, text }, rule) => {
    const file = known(editors.editorFileOfPath(path), path);
    return editors.check(text, { file, rules: [rule] });
  },
});

describeRulePages({
  prefix: 'makefile-',
  rules: makefile.rules,
  // An ignore is for nothing where all the others have been asked.
  found: ({ text }, rule) =>
    makefile
      .check(text, { rules: rule.id === 'makefile/unused-ignore' ? makefile.rules : [rule] })
      .filter(({ ruleId }) => ruleId === rule.id),
});

/** @throws where a page shows a file that its place does not know by its path */
function known<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw new Error(`${path} is none of this place’s files.`);
  return value;
}
