import { Worker } from 'node:worker_threads';

import {
  CREW_CELL_COUNT,
  CREW_CELLS,
  SLICE,
  type CrewData,
  type FromWorker,
  type ToWorker,
} from './crew-protocol.js';
import type { WalkSettings } from './settings.js';
import type { WalkFindings } from './findings.js';
import type { PendingDirectories } from './pending.js';
import { Walker } from './walker.js';

/** How a walk is watched and stopped. */
export interface WalkControl {
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the number of directories listed so far. */
  readonly onDirectories?: ((count: number) => void) | undefined;
  /** One thread, or a worker thread besides the caller's when the tree turns out to be large. */
  readonly threads: 1 | 2;
}

/** Milliseconds for which the caller's event loop waits at most. */
const TURN = 8;
/** A worker that turns out to be of no use costs 7 to 12 ms: too much where a whole walk takes no longer. */
const WORTH_A_WORKER = { listed: 1_000, pending: 64 };

/** What a walk found, in no particular order. */
export interface WalkResult {
  readonly findings: readonly WalkFindings[];
  /** How many directories were listed. */
  readonly directories: number;
}

/** Lists the trees below the roots. Rejects with the signal's reason when it is aborted. */
export async function walk(settings: WalkSettings, control: WalkControl): Promise<WalkResult> {
  control.signal?.throwIfAborted();
  const crew = new Crew(settings, control);
  try {
    return await crew.run();
  } finally {
    await crew.dismiss();
  }
}

/** The caller's thread and a worker, each listing directories and handing half of its own to the other when asked. */
class Crew {
  readonly #cells = new Int32Array(
    new SharedArrayBuffer(CREW_CELL_COUNT * Int32Array.BYTES_PER_ELEMENT),
  );
  readonly #walker: Walker;
  readonly #fromWorker: WalkFindings[] = [];
  readonly #settings: WalkSettings;
  readonly #control: WalkControl;
  #worker: Worker | undefined;
  /** How many of the tasks given to the worker it has not yet said to be done. */
  #tasks = 0;
  #turnIsDue = false;
  #end: { resolve: () => void; reject: (reason: unknown) => void } | undefined;

  constructor(settings: WalkSettings, control: WalkControl) {
    this.#settings = settings;
    this.#control = control;
    this.#walker = new Walker(settings);
    const [raw, plain] = [true, false].map((form) =>
      settings.roots.filter((root) => root.raw === form).map((root) => root.text),
    );
    this.#walker.pending.add({ raw: raw ?? [], plain: plain ?? [] });
  }

  async run(): Promise<WalkResult> {
    await new Promise<void>((resolve, reject) => {
      this.#end = { resolve, reject };
      this.#takeTurnSoon();
    });
    this.#control.onDirectories?.(this.#listed());
    return {
      findings: [this.#walker.log.take(), ...this.#fromWorker],
      directories: this.#listed(),
    };
  }

  async dismiss(): Promise<void> {
    Atomics.store(this.#cells, CREW_CELLS.stop, 1);
    await this.#worker?.terminate();
  }

  #listed(): number {
    return this.#walker.total + Atomics.load(this.#cells, CREW_CELLS.workerDirectories);
  }

  #takeTurnSoon(): void {
    if (this.#turnIsDue) return;
    this.#turnIsDue = true;
    setImmediate(() => {
      this.#turnIsDue = false;
      try {
        this.#takeTurn();
      } catch (error) {
        this.#end?.reject(error);
      }
    });
  }

  #takeTurn(): void {
    this.#control.signal?.throwIfAborted();
    const until = performance.now() + TURN;
    do {
      this.#walker.walk(SLICE);
      this.#shareWithWorker();
    } while (this.#walker.pending.size > 0 && performance.now() < until);
    this.#control.onDirectories?.(this.#listed());
    if (this.#walker.pending.size > 0) this.#takeTurnSoon();
    else if (this.#tasks > 0) Atomics.store(this.#cells, CREW_CELLS.mainIsHungry, 1);
    else this.#end?.resolve();
  }

  #shareWithWorker(): void {
    if (this.#control.threads === 1 || this.#walker.pending.size < 2) return;
    if (this.#worker === undefined) {
      const { listed, pending } = WORTH_A_WORKER;
      const isWorthIt = this.#walker.total >= listed && this.#walker.pending.size >= pending;
      if (isWorthIt) this.#worker = this.#startWorker();
      return;
    }
    // Not before it has said so: until it is up, nothing is given away that would have to be waited for.
    if (Atomics.load(this.#cells, CREW_CELLS.workerIsHungry) === 0) return;
    Atomics.store(this.#cells, CREW_CELLS.workerIsHungry, 0);
    this.#tasks += 1;
    this.#send(this.#worker, this.#walker.pending.giveHalf());
  }

  #send(worker: Worker, directories: PendingDirectories): void {
    const message: ToWorker = { directories };
    worker.postMessage(message);
  }

  #startWorker(): Worker {
    const workerData: CrewData = { settings: this.#settings, cells: this.#cells };
    // Where the file lies in the built package: this module becomes a part of `disk/index.js`.
    const worker = new Worker(new URL('./walk-worker.js', import.meta.url), {
      workerData,
      // The process's own flags may be such as fit its main script only (`--input-type`).
      execArgv: [],
    });
    worker.on('message', (message: FromWorker) => {
      this.#hear(message);
    });
    worker.on('error', (error) => this.#end?.reject(error));
    return worker;
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'give') {
      this.#walker.pending.add(message.directories);
    } else {
      this.#tasks -= 1;
      this.#fromWorker.push(message.findings);
      Atomics.store(this.#cells, CREW_CELLS.mainIsHungry, 0);
    }
    this.#takeTurnSoon();
  }
}
