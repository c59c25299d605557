import type { WriteStream } from 'node:tty';

/** A line on a terminal that says how far something has come, once it takes longer than half a second. */
export interface Progress {
  /** Calls for the text only when it is due: numbers for people are dear to write, and most are never seen. */
  show(text: () => string): void;
  /** Takes the line away. */
  end(): void;
}

const DELAY = 500;
const INTERVAL = 100;
const ERASE_LINE = '\r\u001B[K';

/** Where the stream is no terminal, nothing is ever shown. */
export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'write'>): Progress {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  let next = performance.now() + DELAY;
  let isShown = false;
  return {
    show(text) {
      if (performance.now() < next) return;
      next = performance.now() + INTERVAL;
      isShown = true;
      stream.write(`${ERASE_LINE}${text()}`);
    },
    end() {
      if (isShown) stream.write(ERASE_LINE);
      isShown = false;
    },
  };
}
