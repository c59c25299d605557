import { isShellName, type Script } from '@nopycache/script';
import { isMap, type Node } from 'yaml';

import { readRun } from '../runs/read-run.js';
import { settingsIn } from '../settings/in-commands.js';
import { readEnvironment, type ValueLanguage } from '../yaml/environment.js';
import { rangeOf, scalarText } from '../yaml/scalar.js';
import { scriptOfScalar } from '../yaml/scalar-script.js';
import type { YamlFile } from '../yaml/yaml-file.js';
import type { Run, Scope } from './project-file.js';
import { scope } from './scope.js';

/** Runners fill in `${{ … }}` and nothing else; `$HOME` stays as it is. */
export const ACTIONS: ValueLanguage = {
  isFilledIn: (value) => value.includes('${{'),
  handsOn: false,
};

/** The steps of a job, or of a composite action. */
export function readSteps(
  yaml: YamlFile,
  steps: Node | undefined,
  parent: Scope | undefined,
  shell: string | undefined,
): Scope[] {
  return yaml.items(steps).map((step) => {
    const own = scalarText(yaml.get(step, 'shell')) ?? shell;
    const run = isPosix(own)
      ? runOf(yaml, yaml.get(step, 'run'), isMap(step) && step.flow === true)
      : undefined;
    const runs = run === undefined ? [] : [run];
    const settings = readEnvironment(yaml, yaml.get(step, 'env'), ACTIONS);
    return scope('the step', {
      parent,
      settings: [...settings, ...settingsIn(runs)],
      runs,
      open: parent === undefined,
    });
  });
}

/** `bash`, or a line such as `bash -l {0}`. */
function isPosix(shell: string | undefined): boolean {
  return shell === undefined || isShellName(shell.split(/\s/)[0] ?? '');
}

function runOf(yaml: YamlFile, node: Node | undefined, isFlow: boolean): Run | undefined {
  const script = scriptOfScalar(node, yaml.text, isFlow);
  if (node === undefined || script === undefined) return undefined;
  return readRun(withoutExpressions(script), rangeOf(node));
}

/** Expressions as the shell's own expansions of the same length: what they will be is as little known. */
function withoutExpressions(script: Script): Script {
  const text = script.text.replaceAll(
    /\$\{\{[\s\S]*?\}\}/g,
    ({ length }) => `\${${'x'.repeat(length - 3)}}`,
  );
  return { ...script, text };
}
