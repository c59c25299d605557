import type { SupportOptions } from 'prettier';

const CATEGORY = 'Ignore files';

/** Prettier's options are one list for all plugins: these begin with `ignore`. */
export const options: SupportOptions = {
  ignoreSort: {
    category: CATEGORY,
    type: 'choice',
    default: 'off',
    description: 'Sort patterns that follow each other, where that changes nothing.',
    choices: [
      { value: 'off', description: 'Leave patterns in their order.' },
      { value: 'runs', description: 'Sort patterns between comments, blank lines and negations.' },
    ],
  },
  ignoreDedupe: {
    category: CATEGORY,
    type: 'boolean',
    default: true,
    description: 'Remove patterns that stand twice, where that changes nothing.',
  },
  ignoreMaxBlankLines: {
    category: CATEGORY,
    type: 'int',
    default: 1,
    range: { start: 0, end: Infinity, step: 1 },
    description: 'How many blank lines in a row stay.',
  },
  ignoreBytecode: {
    category: CATEGORY,
    type: 'boolean',
    default: false,
    description: 'Add the patterns for Python bytecode that are missing.',
  },
};
