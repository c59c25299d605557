import { describe, expect, it } from 'vitest';

import manifest from '../package.json' with { type: 'json' };
import { isInRange } from '../scripts/node-version.js';

describe("what the root package's engines say of Node", () => {
  it.each([
    ['v18.20.4', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v21.7.3', false],
    ['v22.12.0', false],
    ['v22.13.0', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
    ['v24.0.0-nightly20250101', true],
    ['v26.1.0', true],
    ['v100.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isInRange(version, manifest.engines.node)).toBe(expected);
  });
});
