import { defineConfig } from 'tsup';

import { LIBRARY } from '../../scripts/build/tsup-options.js';

export default defineConfig(LIBRARY);
