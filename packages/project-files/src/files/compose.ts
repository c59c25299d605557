import { readEnvironment, type ValueLanguage } from '../yaml/environment.js';
import { YamlFile } from '../yaml/yaml-file.js';
import type { Contents } from './read.js';
import { scope } from './scope.js';

/** Compose fills in `$NAME` and `${NAME}`; a name without a value takes the value that it has outside. */
const COMPOSE: ValueLanguage = { isFilledIn: (value) => value.includes('$'), handsOn: true };

/** The environments of a compose file's services. What their images set is not in it. */
export function readCompose(text: string): Contents {
  const yaml = new YamlFile(text);
  const services = yaml.entries(yaml.get(yaml.root, 'services'));
  const scopes = services.map(({ name, value }) => {
    const environment = yaml.get(value, 'environment');
    return scope(`the service "${name}"`, {
      settings: readEnvironment(yaml, environment, COMPOSE),
      open: true,
    });
  });
  return { scopes, unreadable: yaml.unreadable };
}
