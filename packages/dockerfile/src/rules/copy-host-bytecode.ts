import {
  bytecodeCoverage,
  completeBytecodePatterns,
  DIALECTS,
  parse,
  patternsOf,
} from '@nopycache/ignore-files';
import type { ReportedFinding } from '@nopycache/report';

import { broughtBack, sendsBytecode } from '../policy/context-ignore.js';
import { sourcesOf } from '../stages/packages.js';
import { lineOf, type Stage } from '../stages/stage.js';
import { resolvePath } from '../stages/working-directory.js';
import { flagOf, type Instruction } from '../syntax/instruction.js';
import { defineRule, type ContextIgnore, type DockerRule } from './rule.js';

export const copyHostBytecode: DockerRule = defineRule({
  id: 'PYC010',
  name: 'copy-host-bytecode',
  severity: 'warning',
  description: 'Disallow copying the host’s bytecode into an image',
  rationale:
    'A `.pyc` whose source has the same size and time of change is run in its place: measured, an image with the host’s `__pycache__` runs the old code. In a `.dockerignore`, `__pycache__` alone covers the top directory; `**/__pycache__` covers all. A later `!app` brings back the bytecode of that directory.',
  *discover({ stages, final, borrowed, ignoreFile }) {
    if (!runsPython(final)) return;
    const ignoring = ignoreFile();
    if (ignoring === undefined) return;
    const sends = sendsBytecode(ignoring.text);
    for (const stage of new Set([...borrowed.keys(), ...lineOf(final)])) {
      if (!stages.includes(stage) || !runsPython(stage)) continue;
      for (const { instruction } of stage.steps) {
        if (!directoriesCopied(instruction).some(sends)) continue;
        const { line, keywordSpan, args } = instruction;
        yield {
          message: `This copies the host’s bytecode into the image, where it may be run instead of newer sources. ${remedyFor(ignoring)}`,
          range: line.range([keywordSpan[0], args[1]]),
          ...fixFor(ignoring),
        };
        return;
      }
    }
  },
});

function remedyFor({ path, text }: ContextIgnore): string {
  if (text === undefined) return `Make ${path} with \`**/__pycache__\` in it.`;
  const file = parse(text, DIALECTS.docker);
  const undoing = bytecodeCoverage(file, undefined, broughtBack(file))?.revealing ?? [];
  const last = patternsOf(file).findLast((line) => new Set(undoing).has(line));
  if (last === undefined) return `Add \`**/__pycache__\` to ${path}.`;
  return `Put the patterns for bytecode after \`${last.pattern}\` in ${path}.`;
}

function fixFor({ path, text = '' }: ContextIgnore): Pick<ReportedFinding, 'relatedFixes'> {
  const directories = broughtBack(parse(text, DIALECTS.docker));
  const edit = completeBytecodePatterns(text, DIALECTS.docker, directories);
  return edit === undefined ? {} : { relatedFixes: [{ path, edits: [edit] }] };
}

function runsPython(stage: Stage): boolean {
  return (
    stage.base?.python === true ||
    [...lineOf(stage)].some(({ steps }) =>
      steps.some(({ commands }) =>
        commands.some(({ words }) =>
          /(?:^|\/)(?:python|pip|uv|poetry|pdm|pipenv)[\d.]*$/.test(words[0]?.text ?? ''),
        ),
      ),
    )
  );
}

/** The directories of the context that a COPY or ADD takes, as far as its words tell. */
function directoriesCopied(instruction: Instruction): readonly string[] {
  if (!['COPY', 'ADD'].includes(instruction.keyword) || instruction.heredocs.length > 0) return [];
  if (flagOf(instruction, 'from') !== undefined) return [];
  const excluded = instruction.flags.some(
    ({ name, value = '' }) => name === 'exclude' && /pycache|pyc/.test(value),
  );
  if (excluded) return [];
  return sourcesOf(instruction)
    .filter(isDirectory)
    .map((source) => resolvePath('/', source).slice(1));
}

/** Directories that hold code, by the names that people give them; a bare name may as well be a file's. */
const CODE =
  /^(?:api|apps?|backend|code|core|lib|libs|packages?|project|python|server|services?|source|src|tests?|web)$/;

/** Directories that hold none. */
const NO_CODE =
  /^(?:assets|bin|certs?|conf|config|configs|data|dist|docs?|etc|fixtures|locales?|nginx|node_modules|public|reqs|requirements|scripts?|static|templates|(?:.*[_-])?(?:caches?|wheels))$|^\../;

/** Variables, patterns and addresses tell nothing. */
function isDirectory(source: string): boolean {
  if (/[$*?[`]|:\/\/|^git@/.test(source)) return false;
  const name = source.replace(/\/+$/, '').replace(/^.*\//, '');
  if (name === '' || name === '.' || name === '..') return true;
  return source.endsWith('/') ? !NO_CODE.test(name) : CODE.test(name);
}
