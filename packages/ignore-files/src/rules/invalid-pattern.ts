import type { Discovery, TextRange } from '@nopycache/core';

import { goGlob } from '../glob/go-glob.js';
import { pythonRegexp } from '../glob/python-regexp.js';
import { dockerPattern } from '../match/docker-pattern.js';
import type { PatternLine } from '../parse/ignore-file.js';
import { defineRule, quoted, suggesting, type IgnoreContext, type IgnoreRule } from './rule.js';

export const invalidPattern: IgnoreRule = defineRule('invalid-pattern', {
  severity: 'error',
  description: 'Disallow patterns that are errors',
  rationale:
    'Docker refuses to build with a pattern such as `[ab` or a lone `!` in .dockerignore, Helm refuses a chart with `**` in ' +
    '.helmignore, and Mercurial stops at `*.pyc` in .hgignore, where patterns are regular expressions unless told otherwise.',
  *discover({ file, patterns }: IgnoreContext) {
    const examine = EXAMINERS[file.dialect.name];
    if (examine === undefined) return;
    for (const line of patterns) {
      const found = examine(line);
      if (found !== undefined) yield { range: line.range, ...found };
    }
  },
});

type Found = Omit<Discovery, 'range'> & { readonly range?: TextRange };

const EXAMINERS: Readonly<Record<string, (line: PatternLine) => Found | undefined>> = {
  docker: examineDocker,
  helm: examineHelm,
  hg: examineMercurial,
};

function examineDocker(line: PatternLine): Found | undefined {
  const reading = dockerPattern(line);
  if (reading === 'lone-exclamation') {
    return { message: 'Docker refuses a lone `!`. Write a pattern after it, or remove the line.' };
  }
  if (reading !== 'syntax-error') return undefined;
  const { body } = line;
  const reason = body.endsWith('\\') ? 'a `\\` with nothing after it' : 'a class that does not end';
  return {
    message: `Docker refuses ${quoted(line.pattern)}: ${reason}. Every build fails until it is right.`,
  };
}

function examineHelm(line: PatternLine): Found | undefined {
  const { body } = line;
  if (body.includes('**')) {
    const plain = /^\*\*\/([^/*]+\/?)$/.exec(body)?.[1];
    return {
      message: `Helm refuses ${quoted(line.pattern)}: it has no \`**\`. A name without a slash is ignored at any depth.`,
      ...(plain === undefined ? {} : { suggestions: [suggesting(line, plain)] }),
    };
  }
  if (goGlob(body) !== undefined) return undefined;
  return {
    message: `Helm refuses ${quoted(line.pattern)}: a class that does not end. Close it, or escape its \`[\`.`,
  };
}

function examineMercurial(line: PatternLine): Found | undefined {
  if (line.syntax !== 'regexp') return undefined;
  const reading = pythonRegexp(line.body);
  if (reading.kind !== 'error') return undefined;
  return {
    message:
      `${quoted(line.body)} is no regular expression (${reading.reason}), which is what .hgignore holds unless ` +
      '`syntax: glob` stands above. Mark it as a glob.',
    suggestions: [suggesting(line, `glob:${line.body}`)],
  };
}
