import { parse } from '@nopycache/dockerfile';

import { validateDockerfileOptions } from './dockerfile-options.js';
import { defineLanguage, type TextLanguage } from './text-language.js';

/** Dockerfiles: `Dockerfile > Instruction[keyword="RUN"]`. */
export const dockerfile: TextLanguage = defineLanguage({
  root: 'Dockerfile',
  parts: ['Instruction'],
  validate: validateDockerfileOptions,
  outline(text) {
    const { instructions, comments } = parse(text);
    return {
      root: 'Dockerfile',
      parts: instructions.map(({ keyword, range }) => ({ type: 'Instruction', range, keyword })),
      comments: comments.map(({ range, text: value }) => ({ range, value, alone: true })),
    };
  },
});
