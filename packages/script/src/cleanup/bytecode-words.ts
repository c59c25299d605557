/** Whether a pattern or a name is about bytecode: `__pycache__`, `*.pyc`, `*.py[co]`, `*$py.class`. */
export function mentionsBytecode(text: string): boolean {
  return /pycache|py\[[^\]]*[co]|\.py[co]\b|pyc\b|pyo\b|\$py/.test(text);
}
