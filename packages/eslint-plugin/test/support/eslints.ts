import { createRequire } from 'node:module';

import * as nine from '@nopycache/eslint-9';
import * as oldest from '@nopycache/eslint-9.15';
import * as newest from 'eslint';

type ESLintModule = Pick<typeof newest, 'ESLint' | 'Linter' | 'RuleTester'>;

/** The versions of ESLint that the plugin claims to work with: the oldest, the newest 9, the newest of all. */
export const ESLINTS: readonly [version: string, eslint: ESLintModule][] = [
  // Their types differ in what has been taken away since.
  oldest as unknown as ESLintModule,
  nine as unknown as ESLintModule,
  newest,
].map((eslint) => [eslint.ESLint.version, eslint]);

/** The names of the rules of each version, in the same order. */
export const CORE_RULES: readonly [version: string, eslint: ESLintModule, rules: string[]][] =
  ESLINTS.map(([version, eslint], index) => {
    const home = ['test/eslint-9.15', 'test/eslint-9', 'packages/eslint-plugin'][index] ?? '';
    const require = createRequire(new URL(`../../../../${home}/index.js`, import.meta.url));
    const { builtinRules } = require('eslint/use-at-your-own-risk') as {
      builtinRules: ReadonlyMap<string, unknown>;
    };
    return [version, eslint, [...builtinRules.keys()]];
  });
