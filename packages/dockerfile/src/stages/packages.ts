import { argumentsOf, type Instruction } from '../syntax/instruction.js';
import type { Step } from './stage.js';

/** Directories that hold installed packages, by the names that people give them. */
const PACKAGES =
  /(?:^|[/\s"[])(?:site-packages|dist-packages|\.?v?env|\.?venvs?|virtualenv|\.local|local|install|installed|deps|dependencies|packages|python[\d.]*|opt|usr|lib|conda|miniconda\d?)(?=[/\s"\],]|$)|(?:^|\s)\/(?=\s)/;

/** Whether a COPY out of another stage takes installed packages along, as far as its paths tell. */
export function carriesPackages({ instruction }: Step): boolean {
  return PACKAGES.test(sourcesOf(instruction).join(' '));
}

/** What a COPY or ADD copies; its last argument is where to. */
export function sourcesOf(instruction: Instruction): readonly string[] {
  const words =
    instruction.exec?.map(({ value }) => value) ?? argumentsOf(instruction).split(/[\t\v\f\r ]+/);
  return words.slice(0, -1);
}
