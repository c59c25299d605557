import { settingsOf, type TargetOptions, type TargetSettings } from './options.js';

const START = '# Options: ';

/** The comment that says with which options a block was written; none where all are as usual. */
export function optionComment(settings: TargetSettings): readonly string[] {
  const usual = settingsOf({});
  const changed = Object.entries(settings).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(usual[name as keyof TargetSettings]),
  );
  if (changed.length === 0) return [];
  // In a comment, a `#` is nothing special, and a `\` never stands last: the text ends with a brace.
  return [START + JSON.stringify(Object.fromEntries(changed))];
}

/** The options that a block says it was written with: as usual where it says nothing, or nothing that can be read. */
export function settingsOfBlock(body: string): TargetSettings {
  const line = body.split(/\r?\n/).find((text) => text.startsWith(START));
  if (line === undefined) return settingsOf({});
  try {
    return settingsOf(optionsFrom(JSON.parse(line.slice(START.length)) as unknown));
  } catch {
    return settingsOf({});
  }
}

function optionsFrom(value: unknown): TargetOptions {
  const read = (name: keyof TargetSettings): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const text = (name: keyof TargetSettings): string | undefined => {
    const found = read(name);
    return typeof found === 'string' ? found : undefined;
  };
  const skip = read('skip');
  return {
    target: text('target'),
    listTarget: text('listTarget'),
    hook: text('hook'),
    engine: (['find', 'nopycache'] as const).find((name) => name === read('engine')),
    skip: Array.isArray(skip) ? skip.filter((name) => typeof name === 'string') : undefined,
    loose: read('loose') === true,
    help: (['after', 'above', 'none'] as const).find((name) => name === read('help')),
  };
}
