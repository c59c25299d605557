import type { Instruction } from '../syntax/instruction.js';
import type { Span } from '../syntax/logical-line.js';

/** What a FROM says. */
export interface From {
  readonly imageSpan: Span;
  /** In lower case. */
  readonly name: string | undefined;
}

/** Takes `FROM image AS name` apart; `undefined` where it has another shape. */
export function readFrom({ line, args }: Instruction): From | undefined {
  const match = /^(\S+)(?:[\t\v\f\r ]+as[\t\v\f\r ]+(\S+))?$/i.exec(line.slice(args));
  const [, image, name] = match ?? [];
  if (image === undefined) return undefined;
  return { imageSpan: [args[0], args[0] + image.length], name: name?.toLowerCase() };
}
