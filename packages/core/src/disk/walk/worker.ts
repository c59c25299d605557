import { parentPort, workerData } from 'node:worker_threads';

import {
  CREW_CELLS,
  SLICE,
  type CrewData,
  type FromWorker,
  type ToWorker,
} from './crew-protocol.js';
import { Walker } from './walker.js';

const { settings, cells } = workerData as CrewData;
const walker = new Walker(settings);

function work(): void {
  while (walker.pending.size > 0 && Atomics.load(cells, CREW_CELLS.stop) === 0) {
    walker.walk(SLICE);
    Atomics.store(cells, CREW_CELLS.workerDirectories, walker.total);
    const wanted = walker.pending.size > 1 && Atomics.load(cells, CREW_CELLS.mainIsHungry) === 1;
    if (!wanted) continue;
    Atomics.store(cells, CREW_CELLS.mainIsHungry, 0);
    send({ kind: 'give', directories: walker.pending.giveHalf() });
  }
  send({ kind: 'idle', findings: walker.log.take() });
  Atomics.store(cells, CREW_CELLS.workerIsHungry, 1);
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', ({ directories }: ToWorker) => {
  walker.pending.add(directories);
  work();
});
Atomics.store(cells, CREW_CELLS.workerIsHungry, 1);
