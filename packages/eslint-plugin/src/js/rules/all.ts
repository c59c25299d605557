import type { PluginRule } from '../../rule.js';
import { noCompileWrite } from './no-compile-write.js';
import { noIneffectiveBytecodeEnv } from './no-ineffective-bytecode-env.js';
import { preferIsBytecode } from './prefer-is-bytecode.js';
import { requireBytecodeEnv } from './require-bytecode-env.js';

/** The rules for JavaScript and TypeScript, by their names. */
export const javascriptRules: Readonly<Record<string, PluginRule>> = {
  'no-ineffective-bytecode-env': noIneffectiveBytecodeEnv,
  'require-bytecode-env': requireBytecodeEnv,
  'no-compile-write': noCompileWrite,
  'prefer-is-bytecode': preferIsBytecode,
};
