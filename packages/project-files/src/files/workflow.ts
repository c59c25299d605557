import type { Node } from 'yaml';

import { readEnvironment } from '../yaml/environment.js';
import { scalarText } from '../yaml/scalar.js';
import { YamlFile } from '../yaml/yaml-file.js';
import type { Scope } from './project-file.js';
import type { Contents } from './read.js';
import { scope } from './scope.js';
import { ACTIONS, readSteps } from './steps.js';

/** The three levels of a workflow at which variables are set, and the commands of its steps. */
export function readWorkflow(text: string): Contents {
  const yaml = new YamlFile(text);
  const settings = readEnvironment(yaml, yaml.get(yaml.root, 'env'), ACTIONS);
  const workflow = scope('the workflow', { settings });
  const shell = defaultShell(yaml, yaml.root);
  const jobs = yaml.entries(yaml.get(yaml.root, 'jobs'));
  const scopes = jobs.flatMap(({ name, value }) => readJob(yaml, name, value, workflow, shell));
  return { scopes: [workflow, ...scopes], unreadable: yaml.unreadable };
}

function readJob(
  yaml: YamlFile,
  name: string,
  node: Node | undefined,
  workflow: Scope,
  shellOutside: string | undefined,
): Scope[] {
  const container = yaml.get(node, 'container');
  const job = scope(`the job "${name}"`, {
    parent: workflow,
    settings: [
      ...readEnvironment(yaml, yaml.get(container, 'env'), ACTIONS),
      ...readEnvironment(yaml, yaml.get(node, 'env'), ACTIONS),
    ],
    open: container !== undefined,
  });
  const services = yaml.entries(yaml.get(node, 'services')).map((service) =>
    scope(`the service "${service.name}"`, {
      settings: readEnvironment(yaml, yaml.get(service.value, 'env'), ACTIONS),
      open: true,
    }),
  );
  const windows = runsOnWindows(yaml, node) ? 'pwsh' : undefined;
  const shell = defaultShell(yaml, node) ?? shellOutside ?? windows;
  return [job, ...services, ...readSteps(yaml, yaml.get(node, 'steps'), job, shell)];
}

function defaultShell(yaml: YamlFile, node: Node | undefined): string | undefined {
  return scalarText(yaml.get(node, 'defaults', 'run', 'shell'));
}

/** Windows has another shell by default; a matrix that has other systems too runs the same commands there. */
function runsOnWindows(yaml: YamlFile, node: Node | undefined): boolean {
  const runsOn = yaml.get(node, 'runs-on');
  const labels = [runsOn, ...yaml.items(runsOn)].map(scalarText);
  return labels.some((label) => /windows/i.test(label ?? ''));
}
