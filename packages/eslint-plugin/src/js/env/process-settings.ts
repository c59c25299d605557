import type { SourceCode } from 'eslint';
import type { AssignmentExpression } from 'estree';

import { keyName } from '../syntax/unwrap.js';
import { isProcessEnv } from './read-environment.js';

/** The variable that an assignment sets for this process, and so for what it runs. */
export function processVariable(
  { left }: AssignmentExpression,
  sourceCode: SourceCode,
): string | undefined {
  if (left.type !== 'MemberExpression') return undefined;
  const name = keyName(left.property, left.computed);
  return name !== undefined && isProcessEnv(left.object, sourceCode) ? name : undefined;
}
