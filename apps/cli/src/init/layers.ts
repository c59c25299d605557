/** What can be set up, by the names that `--layers` takes, in the order in which it is asked. */
export const LAYERS = {
  ignore: 'Ignore it in git and in the other ignore files',
  'ignore-global': 'Ignore it in your own ignore file, for all repositories',
  hide: 'Hide it in VS Code',
  'dont-write': 'Have Dockerfiles, compose files and workflows set the variables right',
  make: 'Delete it with a target of the Makefile',
  script: 'Delete it with scripts of package.json, recipes of just, tasks of Task',
  'lint-staged': 'Keep it out of commits with lint-staged',
  mend: 'Mend what nopycache check finds besides, with its suggestions',
  alias: 'Delete it with an alias of your shell',
  redirect: 'Have Python write it into a cache directory (PYTHONPYCACHEPREFIX)',
} as const;

export type LayerName = keyof typeof LAYERS;

export const LAYER_NAMES: readonly LayerName[] = Object.keys(LAYERS) as LayerName[];

/** Those that only touch the project; what is in a home directory nobody else has agreed to. */
export const PROJECT_LAYERS: readonly LayerName[] = [
  'ignore',
  'hide',
  'dont-write',
  'make',
  'script',
  'lint-staged',
  'mend',
];
