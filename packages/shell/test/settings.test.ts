import { describe, expect, it } from 'vitest';

import { SHELLS, type ShellName } from '../src/index.js';

/** The values that a text sets, those that are not exported in brackets. */
function found(shell: ShellName, text: string): string[] {
  return SHELLS[shell]
    .findSettings(text)
    .map(({ value, exported }) => (exported ? value : `(${value})`));
}

describe('a setting of the user', () => {
  it.each<[ShellName, string, string[]]>([
    ['bash', 'export PYTHONPYCACHEPREFIX=/x', ['/x']],
    ['bash', 'export A=1 PYTHONPYCACHEPREFIX="a b" B=2 # c', ['"a b"']],
    ['bash', '  declare -gx PYTHONPYCACHEPREFIX=/x', ['/x']],
    ['bash', 'if [ -d ~/c ]; then export PYTHONPYCACHEPREFIX=~/c; fi', ['~/c']],
    ['bash', '[ -d /c ] && export PYTHONPYCACHEPREFIX=/c', ['/c']],
    ['bash', 'f() { export PYTHONPYCACHEPREFIX="$1"; }', ['"$1"']],
    ['bash', 'PYTHONPYCACHEPREFIX=/x', ['(/x)']],
    ['bash', 'PYTHONPYCACHEPREFIX=/x\nexport PYTHONPYCACHEPREFIX', ['/x']],
    ['bash', 'export PYTHONPYCACHEPREFIX=', ['']],
    ['bash', 'export \\\n  PYTHONPYCACHEPREFIX=/x', ['/x']],
    ['bash', 'export PYTHONPYCACHEPREFIX="a\nb"\n', ['"a\nb"']],
    ['bash', 'cat <<A <<"B"\nA\nB\nexport PYTHONPYCACHEPREFIX=/x', ['/x']],
    ['bash', 'export PYTHONPYCACHEPREFIX=/a\r\nexport PYTHONPYCACHEPREFIX=/b\r\n', ['/a', '/b']],
    ['bash', 'PYTHONPYCACHEPREFIX=/x python m.py', []],
    ['bash', 'env PYTHONPYCACHEPREFIX=/x python m.py', []],
    ['bash', '# export PYTHONPYCACHEPREFIX=/x', []],
    ['bash', 'true # ; export PYTHONPYCACHEPREFIX=/x', []],
    ['bash', "echo 'export PYTHONPYCACHEPREFIX=/x'", []],
    ['bash', 'echo "\nexport PYTHONPYCACHEPREFIX=/x\n"', []],
    ['bash', "alias p='PYTHONPYCACHEPREFIX=/x python'", []],
    ['bash', 'cat <<EOF\nexport PYTHONPYCACHEPREFIX=/x\nEOF\n', []],
    ['bash', "cat << 'EOF' >f\nexport PYTHONPYCACHEPREFIX=/x\nEOF\n", []],
    ['bash', 'echo "$PYTHONPYCACHEPREFIX" export PYTHONPYCACHEPREFIX', []],
    ['bash', 'export MY_PYTHONPYCACHEPREFIX=/x', []],
    ['bash', 'unset PYTHONPYCACHEPREFIX', []],
    ['bash', 'cat <<< x\nexport PYTHONPYCACHEPREFIX=/x', ['/x']],
    ['zsh', 'typeset -gx PYTHONPYCACHEPREFIX=/x', ['/x']],
    ['fish', 'set -gx PYTHONPYCACHEPREFIX /x', ['/x']],
    ['fish', "  set --global --export PYTHONPYCACHEPREFIX 'a b' # c", ["'a b'"]],
    ['fish', 'if true; set -Ux PYTHONPYCACHEPREFIX ~/c; end', ['~/c']],
    ['fish', 'test -d /c; and set -gx PYTHONPYCACHEPREFIX /c', ['/c']],
    ['fish', '# set -gx PYTHONPYCACHEPREFIX /x', []],
    ['fish', 'set -q PYTHONPYCACHEPREFIX', []],
    ['tcsh', 'setenv PYTHONPYCACHEPREFIX /x', ['/x']],
    ['tcsh', 'if (-d /x) setenv PYTHONPYCACHEPREFIX "/a b"', ['"/a b"']],
    ['tcsh', 'unsetenv PYTHONPYCACHEPREFIX', []],
    ['powershell', '$Env:pythonpycacheprefix = "$HOME/x"  # c', ['"$HOME/x"']],
    ['powershell', "if ($true) { ${env:PYTHONPYCACHEPREFIX} = '/x' }", ["'/x'"]],
    ['powershell', 'Write-Host $env:PYTHONPYCACHEPREFIX', []],
    ['nushell', '$env.PYTHONPYCACHEPREFIX = "/x"', ['"/x"']],
    ['nushell', 'load-env { PYTHONPYCACHEPREFIX: "/x", A: 1 }', ['"/x"']],
    ['nushell', 'print $env.PYTHONPYCACHEPREFIX', []],
    ['environment.d', 'PYTHONPYCACHEPREFIX=${HOME}/x \n', ['${HOME}/x']],
    ['mise', '[env]\nA = 1\nPYTHONPYCACHEPREFIX = "/x"\n', ['"/x"']],
    ['mise', "env.PYTHONPYCACHEPREFIX = '/x'", ["'/x'"]],
    ['mise', 'env = { A = "1", PYTHONPYCACHEPREFIX = "/x" }', ['"/x"']],
    ['mise', 'env = { PYTHONPYCACHEPREFIX = "/x" }', ['"/x"']],
  ])('in %s: %j', (shell, text, expected) => {
    expect(found(shell, text)).toEqual(expected);
  });
});
