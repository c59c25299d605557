import { DOCKERFILE_NAMES } from '@nopycache/dockerfile';

const STEMS = ['dockerfile', 'containerfile'];
const STEM = anyOf(STEMS.map(inAnyCase));
/** The same as names of modules begin, with a small letter. */
const SMALL_STEM = anyOf(STEMS.map((name) => name.charAt(0) + inAnyCase(name.slice(1))));
const ABOUT = anyOf(DOCKERFILE_NAMES.about.map(inAnyCase));
const SOURCE = anyOf(DOCKERFILE_NAMES.sources.map(inAnyCase));

/** Dockerfiles, by the names that `isDockerfile` of `@nopycache/dockerfile` knows. */
export const DOCKERFILES: readonly string[] = [`**/${STEM}`, `**/${STEM}[._-]?*`, `**/*.${STEM}`];

/**
 * What is called like a Dockerfile and is none: its ignore file, a template, code and prose about it. JavaScript and its
 * kin too, whatever they are called, as ESLint has languages of their own for these.
 */
export const NO_DOCKERFILES: readonly string[] = [
  `**/${STEM}*~`,
  `**/${STEM}*.${ABOUT}`,
  `**/${STEM}*.*.${SOURCE}`,
  `**/${STEM}*[_-]*.${SOURCE}`,
  `**/${SMALL_STEM}*.${SOURCE}`,
  '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}',
];

function anyOf(globs: readonly string[]): string {
  return `{${globs.join(',')}}`;
}

/** A glob for a word in capitals and small letters: ESLint has no option for that. */
function inAnyCase(word: string): string {
  return word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
