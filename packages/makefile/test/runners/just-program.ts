import { createRequire } from 'node:module';

/**
 * The real just, from the npm package that carries it; npm installs it on Linux with x64 only.
 *
 * @throws Error where NOPYCACHE_REQUIRE_PROGRAMS is set and it could be there but is not
 */
export function justProgram(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('rust-just-linux-x64/bin/just');
  } catch (error) {
    const isExpected = process.platform === 'linux' && process.arch === 'x64';
    if (isExpected && process.env['NOPYCACHE_REQUIRE_PROGRAMS'] !== undefined) throw error;
    return undefined;
  }
}
