/** Primaries that stand alone (https://www.gnu.org/software/findutils/manual/html_mono/find.html). */
const ALONE =
  /^-(?:true|false|empty|print|print0|ls|delete|prune|depth|d|daystart|follow|mount|xdev|noleaf|nouser|nogroup|quit|readable|writable|executable|warn|nowarn|ignore_readdir_race|noignore_readdir_race)$/;

/** Those with a word of their own. */
const WITH_WORD =
  /^-(?:name|iname|path|ipath|wholename|iwholename|regex|iregex|regextype|type|xtype|maxdepth|mindepth|newer\w*|anewer|cnewer|[acm]time|[acm]min|size|user|group|uid|gid|perm|links|inum|samefile|fstype|lname|ilname|printf|fprint|fprint0|fls|used)$/;

/** Whether a primary runs a command. */
export function runsCommand(name: string): boolean {
  return /^-(?:exec|execdir|ok|okdir)$/.test(name);
}

/** How many words follow a primary; `undefined` for what is none that is known. */
export function wordsAfter(name: string): number | undefined {
  if (ALONE.test(name)) return 0;
  if (WITH_WORD.test(name)) return 1;
  return name === '-fprintf' ? 2 : undefined;
}

/** Those that do something, so that nothing is printed unless that is asked for. */
export function isAction(name: string): boolean {
  return runsCommand(name) || /^-(?:delete|print|print0|ls|printf|fprint\w*|fls)$/.test(name);
}

/** Tests of age, owner, size and the like: what is there may pass them. */
export function mayPass(name: string): boolean {
  return /^-(?:newer\w*|anewer|cnewer|[acm]time|[acm]min|size|user|group|uid|gid|perm|readable|writable|executable|used)$/.test(
    name,
  );
}

/** Options that stand among the primaries, and are true. */
export function isOption(name: string): boolean {
  return /^-(?:maxdepth|mindepth|depth|d|daystart|follow|mount|xdev|noleaf|warn|nowarn|regextype|(?:no)?ignore_readdir_race|true)$/.test(
    name,
  );
}
