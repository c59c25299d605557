import { UNUSED_IGNORE } from '@nopycache/core';

import { defineRule, type MakefileRule } from './rule.js';

export const unusedIgnore: MakefileRule = defineRule('unused-ignore', UNUSED_IGNORE);
