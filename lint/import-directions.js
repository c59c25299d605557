/**
 * Which package may import which, from the top of ARCHITECTURE.md's picture to its ground. An arrow goes down only, and
 * no place imports another place but one: a Dockerfile is read together with its `.dockerignore`.
 */
const GROUND = ['core', 'report', 'script', 'check-command'];
const PLACES = ['ignore-files', 'dockerfile', 'makefile', 'editors', 'shell', 'project-files'];
const HOSTS = ['eslint-plugin', 'prettier-plugin'];

/** @type {Readonly<Record<string, readonly string[]>>} */
const ALLOWED = {
  'packages/core': [],
  'packages/report': ['core'],
  'packages/script': ['core'],
  'packages/check-command': ['core', 'report'],
  ...Object.fromEntries(PLACES.map((place) => [`packages/${place}`, GROUND])),
  'packages/dockerfile': [...GROUND, 'ignore-files'],
  ...Object.fromEntries(HOSTS.map((host) => [`packages/${host}`, [...GROUND, ...PLACES]])),
  'apps/cli': [...GROUND, ...PLACES],
  'apps/playground': [...GROUND, ...PLACES],
};

const ALL = [...GROUND, ...PLACES, ...HOSTS, 'playground', 'bench', 'test-fixtures'];

/** One ESLint configuration for each package that says what its sources must not import. */
export const importDirections = [
  ...Object.entries(ALLOWED).map(([directory, allowed]) => ({
    files: [`${directory}/src/**`],
    rules: refusing(otherPackages(allowed)),
  })),
  {
    files: ['packages/core/src/disk/**'],
    rules: refusing([
      ...otherPackages([]),
      { regex: '^(?!\\.|node:)', message: 'The core has no dependencies.' },
    ]),
  },
  {
    files: ['packages/core/src/**'],
    ignores: ['packages/core/src/disk/**'],
    rules: refusing([
      {
        regex: '^[^.]|(^|/)disk(\\.js)?(/|$)',
        message: 'This part of core runs in browsers: what needs Node belongs in src/disk.',
      },
      ...throughDirectories(),
    ]),
  },
];

/** @typedef {{ regex: string, message: string }} Pattern */

/**
 * @param {readonly string[]} allowed
 * @returns {Pattern[]}
 */
function otherPackages(allowed) {
  const names = ALL.filter((name) => !allowed.includes(name));
  return [
    {
      regex: `^@nopycache/(${names.join('|')})(/|$)|^nopycache(/|$)`,
      message: 'Imports go down only: see ARCHITECTURE.md.',
    },
    ...throughDirectories(),
  ];
}

/** @returns {Pattern[]} */
function throughDirectories() {
  return [{ regex: '^\\.\\./(.*/)?(src|dist)/', message: 'Import a package by its name.' }];
}

/**
 * @param {Pattern[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function refusing(patterns) {
  return {
    'no-restricted-imports': ['error', { patterns }],
    // The rule above passes over import(), which is how a command loads what it needs when it needs it.
    'no-restricted-syntax': [
      'error',
      ...patterns.map(({ regex, message }) => ({
        selector: `ImportExpression[source.value=/${new RegExp(regex, 'u').source}/u]`,
        message,
      })),
    ],
  };
}
