import { defineConfig } from 'tsup';

import { LIBRARY } from '../../scripts/build/tsup-options.js';

export default defineConfig({
  ...LIBRARY,
  entry: {
    main: 'src/main.ts',
    'lint-staged': 'src/lint-staged.ts',
    schema: 'src/config/schema.ts',
  },
  splitting: true,
});
