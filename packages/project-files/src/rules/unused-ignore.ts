import { UNUSED_IGNORE } from '@nopycache/core';

import { defineRule, type ProjectRule } from './rule.js';

export const unusedIgnore: ProjectRule = defineRule('unused-ignore', UNUSED_IGNORE);
