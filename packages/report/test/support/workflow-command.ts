/** A workflow command as the runner of GitHub Actions reads it. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads one line of output by the runner's rules: the first `::` after the command ends its properties. */
export function parseWorkflowCommand(line: string): WorkflowCommand {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end === -1) throw new Error(`${line} is no command.`);
  const head = line.slice(2, end);
  const blank = head.indexOf(' ');
  const pairs = head.slice(blank + 1).split(',');
  const properties = pairs.map((pair) => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), unescaped(pair.slice(equals + 1), PROPERTY)] as const;
  });
  return {
    command: head.slice(0, blank),
    properties: Object.fromEntries(properties),
    data: unescaped(line.slice(end + 2), DATA),
  };
}

/** In the runner's order: `%25` last. */
const DATA: readonly (readonly [string, string])[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: readonly (readonly [string, string])[] = [
  ...DATA.slice(0, 2),
  ['%3A', ':'],
  ['%2C', ','],
  ...DATA.slice(2),
];

function unescaped(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce(
    (result, [escape, character]) => result.replaceAll(escape, character),
    text,
  );
}
