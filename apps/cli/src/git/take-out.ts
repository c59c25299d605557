import { gitOutput } from './run.js';

/** Takes files out of the index, all at once, and whatever else is staged of them; the files themselves stay. */
export function takeOut(top: string, paths: readonly string[]): void {
  const input = paths.map((path) => `${path}\0`).join('');
  gitOutput(top, ['update-index', '--force-remove', '-z', '--stdin'], { input });
}
