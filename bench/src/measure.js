import { spawnSync } from 'node:child_process';

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {readonly string[]} command
 * @property {boolean} [printsSeconds] whether it prints the seconds that count, rather than being timed as a whole
 */

/**
 * Runs programs in turn, several rounds of all of them, so that a slow moment of the machine does not fall on one alone.
 *
 * @param {readonly Program[]} programs
 * @param {number} rounds
 * @param {() => void} [before] run before each program, untimed
 * @returns {Map<string, number>} the median of each program's seconds, by name
 */
export function race(programs, rounds, before = () => undefined) {
  /** @type {Map<string, number[]>} */
  const times = new Map(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const program of programs) {
      before();
      times.get(program.name)?.push(time(program));
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/** @param {Program} program */
function time({ command: [program = '', ...args], printsSeconds = false }) {
  const start = performance.now();
  const { status, error, stdout } = spawnSync(program, args, {
    stdio: ['ignore', printsSeconds ? 'pipe' : 'ignore', 'ignore'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1_000;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${status}.`);
  return printsSeconds ? Number(stdout) : seconds;
}

/** @param {readonly number[]} list */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Says at the end of a Node process, on its standard error, how much memory it took at most. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}`));",
)}`;

/**
 * The memory that a Node program takes at most, in MB.
 *
 * @param {readonly string[]} args the script and its arguments
 */
export function peakMemory(args) {
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT_MEMORY, ...args], {
    encoding: 'utf8',
  });
  const kibibytes = /peak (\d+)$/.exec(stderr)?.[1];
  if (kibibytes === undefined) throw new Error(`No memory was reported: ${stderr}`);
  return (Number(kibibytes) * 1_024) / 1e6;
}
