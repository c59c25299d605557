import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { check } from '@nopycache/dockerfile';
import { validate } from 'dockerfile-utils';

import { dockerfileText, envText, stagesText } from './dockerfile-text.js';
import { median, race } from './measure.js';
import { show } from './show.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);
/** Of 20 to 119 lines, as people's are. */
const FILES = 300;

const require = createRequire(import.meta.url);
/** @type {{ run: (path: string, text: string) => unknown }} */
const dockerfilelint = require('dockerfilelint');

const COMMAND = fileURLToPath(
  new URL('command/main.js', import.meta.resolve('@nopycache/dockerfile')),
);

console.log(
  `${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, Node.js ${process.version}; medians of ${rounds} rounds`,
);

const directory = fs.mkdtempSync(join(os.tmpdir(), 'nopycache-bench-'));
try {
  const path = join(directory, 'Dockerfile');
  fs.writeFileSync(path, dockerfileText(40));
  show(
    'One file, the whole process',
    race(
      [
        {
          name: 'nopycache-dockerfile',
          command: [process.execPath, COMMAND, '--no-config', '--quiet', path],
        },
        { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
        {
          name: 'dockerfilelint',
          command: [process.execPath, require.resolve('dockerfilelint/bin/dockerfilelint'), path],
        },
        {
          name: 'dockerfile-utils lint',
          command: [
            process.execPath,
            require.resolve('dockerfile-utils/bin/dockerfile-utils'),
            'lint',
            path,
          ],
        },
      ],
      rounds,
    ),
  );
} finally {
  fs.rmSync(directory, { recursive: true });
}

const texts = Array.from({ length: FILES }, (_, index) =>
  dockerfileText(20 + ((37 * index) % 100)),
);
show(
  `${FILES} files, in one process that has checked before`,
  raceCalls({
    '@nopycache/dockerfile': () => texts.forEach((text) => check(text)),
    'dockerfile-utils': () => texts.forEach((text) => validate(text)),
    dockerfilelint: () => texts.forEach((text) => dockerfilelint.run('Dockerfile', text)),
  }),
);

console.log(
  '\nOne file, in a process that has checked before\nof                      milliseconds  each (µs)',
);
const growing = [
  { unit: 'lines', make: dockerfileText, counts: [1_250, 5_000, 20_000] },
  { unit: 'stages', make: stagesText, counts: [250, 1_000, 4_000] },
  { unit: 'words of one ENV', make: envText, counts: [1_250, 5_000, 20_000] },
];
for (const { unit, make, counts } of growing) {
  for (const count of counts) {
    const text = make(count);
    const [seconds = Number.NaN] = raceCalls({ check: () => check(text) }).values();
    const label = `${count} ${unit}`;
    console.log(
      `${label.padEnd(24)}${(1e3 * seconds).toFixed(1).padStart(12)}${((1e6 * seconds) / count).toFixed(2).padStart(11)}`,
    );
  }
}

/**
 * Calls functions in turn, as `race` runs programs; what the first rounds take is left out.
 *
 * @param {Readonly<Record<string, () => void>>} calls
 * @returns {Map<string, number>} the median of each one's seconds
 */
function raceCalls(calls) {
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(calls).map((name) => [name, []]));
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const start = performance.now();
      call();
      if (round >= 0) times.get(name)?.push((performance.now() - start) / 1_000);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}
