/** Writes to the standard output and waits until it is out: a pipe takes its time. */
export async function writeOutput(text: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}
