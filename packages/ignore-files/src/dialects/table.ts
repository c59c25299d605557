import type { BytecodePatterns, Dialect, DialectName, Reading } from './dialect.js';

const GIT_READING: Reading = {
  comments: 'first-column',
  leading: 'kept',
  trailing: 'spaces',
  negation: 'once',
};
const TRIMMED: Reading = {
  comments: 'after-blanks',
  leading: 'dropped',
  trailing: 'unicode',
  negation: 'once',
};

const ANY_DEPTH: BytecodePatterns = {
  directory: '__pycache__/',
  pyc: '*.pyc',
  pyo: '*.pyo',
  pycAndPyo: '*.py[co]',
  jython: '*$py.class',
};
/** Where a pattern without a slash means the top directory alone. */
const FROM_TOP: BytecodePatterns = {
  directory: '**/__pycache__',
  pyc: '**/*.pyc',
  pyo: '**/*.pyo',
  pycAndPyo: '**/*.py[co]',
  jython: '**/*$py.class',
};
const NO_SLASH: BytecodePatterns = { ...ANY_DEPTH, directory: '__pycache__' };
const NO_CLASSES: BytecodePatterns = {
  directory: '__pycache__',
  pyc: '*.pyc',
  pyo: '*.pyo',
  jython: '*$py.class',
};

const LIKE_GIT = {
  reading: GIT_READING,
  trims: true,
  order: 'last-match',
  bytecode: ANY_DEPTH,
} as const;

/** What is known of each dialect. Where a program was not run but read about, nothing is rewritten that depends on it. */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  git: { name: 'git', reader: 'git', ...LIKE_GIT },
  'node-ignore': { name: 'node-ignore', reader: 'the npm package ignore', ...LIKE_GIT },
  cf: { name: 'cf', reader: 'the Cloud Foundry CLI', ...LIKE_GIT },
  eb: { name: 'eb', reader: 'the Elastic Beanstalk CLI', ...LIKE_GIT },
  gcloud: {
    name: 'gcloud',
    reader: 'the Google Cloud CLI',
    ...LIKE_GIT,
    reading: { ...GIT_READING, directives: /^#\s*!include:/ },
  },
  ripgrep: {
    name: 'ripgrep',
    reader: 'ripgrep, fd and Helix',
    ...LIKE_GIT,
    reading: { ...GIT_READING, trailing: 'unicode-unless-escaped' },
  },
  docker: {
    name: 'docker',
    reader: 'Docker',
    ...LIKE_GIT,
    reading: { ...TRIMMED, comments: 'first-column' },
    bytecode: FROM_TOP,
  },
  npm: { name: 'npm', reader: 'npm', ...LIKE_GIT, reading: { ...TRIMMED, negation: 'repeated' } },
  helm: { name: 'helm', reader: 'Helm', ...LIKE_GIT, reading: TRIMMED, order: 'any-match' },
  vscode: {
    name: 'vscode',
    reader: 'vsce',
    ...LIKE_GIT,
    reading: TRIMMED,
    order: 'any-match',
    bytecode: { ...FROM_TOP, directory: '**/__pycache__/**' },
  },
  hg: {
    name: 'hg',
    reader: 'Mercurial',
    reading: {
      comments: 'anywhere',
      leading: 'kept',
      trailing: 'ascii',
      negation: 'never',
      directives: /^(?:syntax:|include:|subinclude:)/,
    },
    trims: true,
    order: 'any-match',
    bytecode: NO_SLASH,
  },
  bzr: {
    name: 'bzr',
    reader: 'Breezy',
    reading: { ...GIT_READING, trailing: 'kept' },
    trims: false,
    order: 'any-match',
    bytecode: NO_CLASSES,
  },
  slug: careful('slug', "Heroku's slug compiler", 'never'),
  p4: careful('p4', 'Perforce', 'once'),
  unknown: careful('unknown', 'its reader', 'once'),
};

function careful(name: DialectName, reader: string, negation: Reading['negation']): Dialect {
  return {
    name,
    reader,
    reading: { comments: 'first-column', leading: 'kept', trailing: 'kept', negation },
    trims: false,
    order: 'unknown',
    bytecode: NO_CLASSES,
  };
}
