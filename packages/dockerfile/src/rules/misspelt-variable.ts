import { FLAG, PREFIX, UV_COMPILE } from '../python/variables.js';
import { defineRule, type DockerRule } from './rule.js';
import { assignmentsOf } from './settings.js';

/** Mistakes that have been seen; names are never guessed at, because others may mean what they say. */
const MISSPELT: Readonly<Record<string, string>> = {
  PYTHON_DONT_WRITE_BYTECODE: FLAG,
  PYTHON_DONTWRITEBYTECODE: FLAG,
  PYTHON_DONT_WRITE_BYTE_CODE: FLAG,
  PYTHON_DO_NOT_WRITE_BYTECODE: FLAG,
  PYTHONDONOTWRITEBYTECODE: FLAG,
  PYTHONDONT_WRITE_BYTECODE: FLAG,
  PYTHONDONTWRITE_BYTECODE: FLAG,
  PYTHONDONTWRITEBYTE: FLAG,
  PYTHONDONTWRITEBYTECODES: FLAG,
  PYTHONDONTWRITEBYTECOD: FLAG,
  PYTHONDONTWRITEBYTCODE: FLAG,
  PYTHONDONTWRITEBYECODE: FLAG,
  PYTHONDONTWRITEBITECODE: FLAG,
  PYTHONDONTWRITECODE: FLAG,
  PYTHONDONTWRITEPYC: FLAG,
  PYTHONDONTWIRTEBYTECODE: FLAG,
  PYTHONDONWRITEBYTECODE: FLAG,
  PYTHONNOTWRITEBYTECODE: FLAG,
  PYTHONWRITEBYTECODE: FLAG,
  PYHTONDONTWRITEBYTECODE: FLAG,
  PYTHODONTWRITEBYTECODE: FLAG,
  DONTWRITEBYTECODE: FLAG,
  PYTHON_PYCACHE_PREFIX: PREFIX,
  PYTHON_PYCACHEPREFIX: PREFIX,
  PYTHONPYCACHE_PREFIX: PREFIX,
  PYTHONPYCACHE: PREFIX,
  PYTHONCACHEPREFIX: PREFIX,
  PYCACHEPREFIX: PREFIX,
  UV_COMPILEBYTECODE: UV_COMPILE,
  UV_COMPILE_BYTE_CODE: UV_COMPILE,
  UV_BYTECODE_COMPILE: UV_COMPILE,
  [FLAG.toLowerCase()]: FLAG,
  [PREFIX.toLowerCase()]: PREFIX,
  [UV_COMPILE.toLowerCase()]: UV_COMPILE,
};

export const misspeltVariable: DockerRule = defineRule({
  id: 'PYC007',
  name: 'misspelt-variable',
  severity: 'warning',
  description: 'Disallow misspelt names of the variables that govern bytecode',
  rationale:
    'Nothing complains about a variable that nobody reads: the image looks as if it were configured, and is not. The names that are told are a closed list.',
  *discover(context) {
    for (const [wrong, right] of Object.entries(MISSPELT)) {
      if (isRead(wrong, context.file.text)) continue;
      for (const { range, rename } of assignmentsOf(context, wrong)) {
        const edits = rename(right);
        yield {
          message: `Nothing reads \`${wrong}\`. Write \`${right}\`.`,
          range,
          suggestions: edits === undefined ? [] : [{ title: `Write \`${right}\``, edits }],
        };
      }
    }
  },
});

/** Whether the file itself makes use of a variable, such as to pass it on under the right name. */
function isRead(name: string, text: string): boolean {
  return text.includes(`$${name}`) || text.includes(`\${${name}`);
}
