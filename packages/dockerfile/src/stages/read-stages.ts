import type { ShellCommand } from '@nopycache/script';

import { expandWord } from '../expand/expand-word.js';
import { literal, UNKNOWN, type Value } from '../expand/value.js';
import { commandsOfInstruction } from '../shell/commands-of.js';
import { isShell, shellAtStart } from '../shell/which-shell.js';
import type { Dockerfile } from '../syntax/dockerfile.js';
import type { Instruction } from '../syntax/instruction.js';
import { isProblem, readKeyValues, type KeyValue } from '../syntax/key-values.js';
import { baseImage } from './base-images.js';
import { Environment } from './environment.js';
import { readFrom } from './read-from.js';
import type { Stage, Step } from './stage.js';

/** Variables that whoever runs the check says the base images set. */
export type AssumedEnv = Readonly<Record<string, string>>;

/** The file's stages, and what stands before the first. */
export interface Stages {
  readonly stages: readonly Stage[];
  /** Build arguments before the first FROM, for FROM alone. */
  readonly globals: readonly Instruction[];
}

/** Parts a Dockerfile into its stages and follows ENV and ARG through them. */
export function readStages(file: Dockerfile, assumed: AssumedEnv): Stages {
  return new StageReader(file, assumed).read();
}

class StageReader {
  readonly #file: Dockerfile;
  readonly #assumed: AssumedEnv;
  readonly #stages: (Stage & { readonly steps: Step[] })[] = [];
  readonly #byName = new Map<string, Stage>();
  readonly #globals: Instruction[] = [];
  readonly #globalValues = new Map<string, Value>();
  /** Whether a stage ends with a shell that is understood; what is built on it begins so. */
  readonly #shells = new Map<Stage, boolean>();
  #shell = true;

  constructor(file: Dockerfile, assumed: AssumedEnv) {
    this.#file = file;
    this.#assumed = assumed;
  }

  read(): Stages {
    for (const instruction of this.#file.instructions) {
      if (instruction.keyword === 'FROM') this.#begin(instruction);
      else this.#add(instruction);
    }
    return { stages: this.#stages, globals: this.#globals };
  }

  #begin(from: Instruction): void {
    const { imageSpan = from.args, name } = readFrom(from) ?? {};
    const lookup = (variable: string): Value | undefined => this.#globalValues.get(variable);
    const image = expandWord(from.line.slice(imageSpan), this.#file.escape, lookup);
    const parent = this.#byName.get((image.text ?? '').toLowerCase());
    const base = parent === undefined ? baseImage(image.text ?? '') : parent.base;
    const outside = new Map(
      Object.entries({ ...base?.sets, ...this.#assumed }).map(([key, value]) => [
        key,
        literal(value),
      ]),
    );
    const environment = new Environment(parent?.environment, outside);
    const index = this.#stages.length;
    const stage = { index, name, from, image, imageSpan, parent, base, environment, steps: [] };
    this.#stages.push(stage);
    if (name !== undefined) this.#byName.set(name, stage);
    const inherited = parent && this.#shells.get(parent);
    this.#setShell(stage, inherited ?? shellAtStart(this.#file.escape, image.text ?? ''));
  }

  #add(outer: Instruction): void {
    const stage = this.#stages.at(-1);
    if (stage === undefined) {
      this.#addGlobal(outer);
      return;
    }
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword === 'SHELL') this.#setShell(stage, isShell(instruction));
    const index = stage.steps.length;
    const onbuild = outer.trigger !== undefined;
    const step = new LazyStep(instruction, onbuild, stage, index, this.#shell, this.#file.text);
    this.#readSettings(step);
    stage.steps.push(step);
  }

  #setShell(stage: Stage, shell: boolean): void {
    this.#shells.set(stage, shell);
    this.#shell = shell;
  }

  #addGlobal(instruction: Instruction): void {
    this.#globals.push(instruction);
    const values = readKeyValues(instruction, this.#file.escape);
    if (isProblem(values)) return;
    const lookup = (name: string): Value | undefined => this.#globalValues.get(name);
    for (const pair of values.pairs) {
      this.#globalValues.set(pair.name, this.#argument(instruction, pair, lookup) ?? UNKNOWN);
    }
  }

  #readSettings(step: Step): void {
    const { instruction, stage } = step;
    const { keyword } = instruction;
    if (keyword !== 'ENV' && keyword !== 'ARG') return;
    const values = readKeyValues(instruction, this.#file.escape);
    if (isProblem(values)) return;
    const lookup = (name: string): Value | undefined => stage.environment.visible(name, step);
    for (const pair of values.pairs) {
      const value =
        keyword === 'ARG'
          ? (this.#argument(instruction, pair, lookup) ??
            this.#globalValues.get(pair.name) ??
            UNKNOWN)
          : this.#expand(instruction, pair, lookup);
      const { legacy } = values;
      stage.environment.add({ kind: keyword, value, pair, legacy, step });
    }
  }

  /** A build argument's default: whoever builds may give another value. */
  #argument(
    instruction: Instruction,
    pair: KeyValue,
    lookup: (name: string) => Value | undefined,
  ): Value | undefined {
    if (pair.valueSpan === undefined) return undefined;
    return { text: this.#expand(instruction, pair, lookup).text, certain: false };
  }

  #expand(
    { line }: Instruction,
    { valueSpan }: KeyValue,
    lookup: (name: string) => Value | undefined,
  ): Value {
    if (valueSpan === undefined) return UNKNOWN;
    return expandWord(line.slice(valueSpan), this.#file.escape, lookup);
  }
}

/** Reads its commands when they are asked for: most rules look at few steps. */
class LazyStep implements Step {
  readonly instruction: Instruction;
  readonly onbuild: boolean;
  readonly stage: Stage;
  readonly index: number;
  readonly #shell: boolean;
  readonly #source: string;
  #commands: readonly ShellCommand[] | undefined;

  constructor(
    instruction: Instruction,
    onbuild: boolean,
    stage: Stage,
    index: number,
    shell: boolean,
    source: string,
  ) {
    this.instruction = instruction;
    this.onbuild = onbuild;
    this.stage = stage;
    this.index = index;
    this.#shell = shell;
    this.#source = source;
  }

  get commands(): readonly ShellCommand[] {
    this.#commands ??= commandsOfInstruction(this.instruction, this.#source, this.#shell);
    return this.#commands;
  }
}
