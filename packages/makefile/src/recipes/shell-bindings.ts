/** `for x in …`, `for x;` and `read -r x y`. */
const BINDING = /\bfor\s+([A-Za-z_]\w*)|\bread\s([^;&|<>()\n]*)/g;

/** The names that a text of a shell's gives values to in loops, where `$x` is certain to be meant for the shell. */
export function shellBindings(shellText: string): ReadonlySet<string> {
  const names = [...shellText.matchAll(BINDING)].flatMap(([, loop, read = '']) =>
    loop === undefined ? read.split(/\s+/).filter((word) => /^[A-Za-z_]\w*$/.test(word)) : [loop],
  );
  return new Set(names);
}
