import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('../packages/core/dist/index.js', import.meta.url));

describe('what is known about bytecode', () => {
  it('runs where there is nothing but the language', async () => {
    const { outputFiles, warnings } = await build({
      entryPoints: [ENTRY],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'core',
      write: false,
    });
    expect(warnings).toEqual([]);
    const script = `${outputFiles[0]?.text ?? ''}
      [core.bytecodeName('m.cpython-311.pyc', true).stem,
       core.parseHeader(Uint8Array.of(1)).kind,
       core.cachePathFromSource('/a/m.py', 'cpython-313', { platform: 'posix' })].join()`;
    expect(runInNewContext(script, { Uint8Array, DataView })).toBe(
      'm,damaged,/a/__pycache__/m.cpython-313.pyc',
    );
  });
});
