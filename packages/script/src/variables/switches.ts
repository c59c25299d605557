/** How pip reads an option's variable (`pip._internal.utils.misc.strtobool`); what it cannot read stops it. */
export function pipBoolean(value: string): boolean | undefined {
  if (/^(?:y|yes|t|true|on|1)$/i.test(value)) return true;
  return /^(?:n|no|f|false|off|0)$/i.test(value) ? false : undefined;
}

/** How uv reads a flag's variable (clap's `BoolishValueParser`). */
export function uvBoolean(value: string): boolean {
  return /^(?:y|yes|t|true|on|1)$/i.test(value);
}
