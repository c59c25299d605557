import { YamlFile } from '../yaml/yaml-file.js';
import type { Contents } from './read.js';
import { readSteps } from './steps.js';

/** The steps of a composite action; a step without a shell is none that runs. */
export function readAction(text: string): Contents {
  const yaml = new YamlFile(text);
  const steps = yaml.get(yaml.root, 'runs', 'steps');
  return { scopes: readSteps(yaml, steps, undefined, 'none'), unreadable: yaml.unreadable };
}
