import { countWhile } from '../syntax/count-while.js';
import type { Value } from '../expand/value.js';
import type { KeyValue } from '../syntax/key-values.js';
import type { Step } from './stage.js';

/** One ENV or ARG of a variable. */
export interface Setting {
  readonly kind: 'ENV' | 'ARG';
  readonly value: Value;
  readonly pair: KeyValue;
  readonly legacy: boolean;
  readonly step: Step;
}

/** A variable as a stage has it. */
export interface Variable {
  readonly value: Value;
  /** Where the file sets it; `undefined` where the base image does, or was said to. */
  readonly setting: Setting | undefined;
}

/** What ENV and ARG set in a stage, and what it inherits. */
export class Environment {
  readonly #parent: Environment | undefined;
  readonly #settings = new Map<string, Setting[]>();
  /** What the stages before set in the end, once it was asked for: chains of stages may be long. */
  readonly #inherited = new Map<string, Variable | undefined>();
  readonly #outside: ReadonlyMap<string, Value>;

  /** @param outside what the base image sets; of no effect where there is a parent */
  constructor(parent: Environment | undefined, outside: ReadonlyMap<string, Value>) {
    this.#parent = parent;
    this.#outside = outside;
  }

  add(setting: Setting): void {
    const settings = this.#settings.get(setting.pair.name);
    if (settings === undefined) this.#settings.set(setting.pair.name, [setting]);
    else settings.push(setting);
  }

  /** The variables that this stage sets. */
  names(): Iterable<string> {
    return this.#settings.keys();
  }

  /** Every ENV and ARG of a variable in this stage, in order. */
  settingsOf(name: string): readonly Setting[] {
    return this.#settings.get(name) ?? [];
  }

  /** The variable as the image will have it, or as the instruction before this step leaves it. */
  env(name: string, before?: Step): Variable | undefined {
    const own = this.#lastOf(name, 'ENV', before);
    return own === undefined ? this.#inheritedEnv(name) : { value: own.value, setting: own };
  }

  /** The variable as an instruction sees it: build arguments of the stage count where no ENV stands over them. */
  visible(name: string, before: Step): Value | undefined {
    return (this.env(name, before) ?? this.#lastOf(name, 'ARG', before))?.value;
  }

  #lastOf(name: string, kind: Setting['kind'], before: Step | undefined): Setting | undefined {
    const settings = this.settingsOf(name);
    let index =
      before === undefined
        ? settings.length
        : countWhile(settings, ({ step }) => step.index < before.index);
    while (index > 0) {
      const setting = settings[--index];
      if (setting?.kind === kind) return setting;
    }
    return undefined;
  }

  #inheritedEnv(name: string): Variable | undefined {
    const asked: Environment[] = [];
    let variable: Variable | undefined;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walks from here to the first stage
    let at: Environment = this;
    for (;;) {
      if (at.#inherited.has(name)) {
        variable = at.#inherited.get(name);
        break;
      }
      asked.push(at);
      if (at.#parent === undefined) {
        const value = at.#outside.get(name);
        variable = value && { value, setting: undefined };
        break;
      }
      at = at.#parent;
      const own = at.#lastOf(name, 'ENV', undefined);
      if (own !== undefined) {
        variable = { value: own.value, setting: own };
        break;
      }
    }
    for (const environment of asked) environment.#inherited.set(name, variable);
    return variable;
  }
}
