import { Buffer } from 'node:buffer';

/** A stream that a command writes to. */
export interface Output {
  readonly isTerminal: boolean;
  /** How many cells a line of the terminal has. */
  readonly width: number | undefined;
  /** Resolves when it is out: a pipe takes its time. */
  write(text: string | Uint8Array): Promise<void>;
}

/** All that a command has of the world besides files. */
export interface Io {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All that comes in, until its end. */
  readStdin(): Promise<Uint8Array>;
}

/** This process's own. Node.js sets a stream up when it is asked for, which takes a while. */
export function processIo(): Io {
  const outputs = new Map<'stdout' | 'stderr', Output>();
  const output = (name: 'stdout' | 'stderr'): Output => {
    const known = outputs.get(name) ?? outputTo(process[name]);
    outputs.set(name, known);
    return known;
  };
  return {
    cwd: process.cwd(),
    environment: process.env,
    get stdout() {
      return output('stdout');
    },
    get stderr() {
      return output('stderr');
    },
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // A pager or `head` that has seen enough is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTerminal: stream.isTTY,
    width: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve) => {
        if (text.length === 0) resolve();
        else
          stream.write(text, () => {
            resolve();
          });
      }),
  };
}
