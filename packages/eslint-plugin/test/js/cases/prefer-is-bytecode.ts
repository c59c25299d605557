import type { RuleCases } from '../../support/rule-cases.js';

const misses = (names: string, testBoth?: string) => ({
  messageId: 'misses',
  data: { missed: names.replace(/\S+/g, '`$&`').replaceAll(' ', ', ') },
  ...(testBoth !== undefined && { suggested: { testBoth } }),
});

export const preferIsBytecodeCases: RuleCases = {
  valid: [
    `if (entry.name === '__pycache__') skip();`,
    `if (name.endsWith('.pyc') || name.endsWith('.pyo')) skip();`,
    `const isSkipped = !(extname(name) === '.pyc') && extname(name) !== '.pyo';`,
    `if (/\\.py[co]$/.test(name) || /\\.pyc?$/.test(name)) skip();`,
    // serverless-python-requirements: tests that look for bytecode.
    `equal(files.filter((name) => name.endsWith('.pyc')).length, 1);`,
    `const skipped = ['.pyc', '.git', '__pycache__'];`,
    `name.startsWith('.pyc'); ends(name, '.pyc'); name.endsWith(ending);`,
  ],
  invalid: [
    [
      `if (entry.name === '__pycache__' || «entry.name.endsWith('.pyc')») skip();`,
      misses('.pyo $py.class', '/\\.py[co]$/.test(entry.name)'),
    ],
    [
      `const keep = (name) => «path.extname(name) !== ".pyc"»;`,
      misses('.pyo $py.class __pycache__'),
    ],
    [`names.filter((name) => !«/\\.pyc$/.test(name)»);`, misses('.pyo $py.class __pycache__')],
    [`const PYC = '.pyc'; «name?.endsWith(PYC)»;`, misses('.pyo $py.class __pycache__')],
    [`«(a, b).endsWith('.pyc')»;`, misses('.pyo $py.class __pycache__')],
    [
      `// TypeScript
       export const f = (name: string) => «(name as Name).endsWith('.pyc')» && !name.includes('__pycache__');`,
      misses('.pyo $py.class', '/\\.py[co]$/.test(name as Name)'),
    ],
  ],
};
