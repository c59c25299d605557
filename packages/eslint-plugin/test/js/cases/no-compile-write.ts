import type { RuleCases } from '../../support/rule-cases.js';

const CP = `import { spawn, execSync } from 'node:child_process';\n`;
const writes = (module: string) => ({ messageId: 'writes', data: { module } });

export const noCompileWriteCases: RuleCases = {
  valid: [
    `${CP}spawn('python3', ['-m', 'py_compile', f], { env: { ...process.env, PYTHONPYCACHEPREFIX: tmp } });`,
    `${CP}spawn('python3', ['-X', 'pycache_prefix=/tmp/p', '-m', 'compileall', 'src']);`,
    `${CP}spawn('python3', ['-m', 'py_compile', f], { env: own() });`,
    `${CP}process.env.PYTHONPYCACHEPREFIX = tmp; execSync('python3 -m py_compile a.py');`,
    `${CP}spawn('python3', ['-c', 'import py_compile; py_compile.compile("a.py", cfile="/dev/null")']);`,
    `${CP}spawn('python3', ['-X', 'pycache_prefix=/t', '-c', 'import py_compile; py_compile.compile("a.py")']);`,
    `${CP}spawn('python3', ['-c', 'import py_compile']);`,
    `${CP}spawn('python3', ['x.py', '-m', 'py_compile']); spawn('echo', ['-m', 'py_compile']);`,
    `${CP}spawn('python3', [...options, '-m', 'py_compile']);`,
  ],
  invalid: [
    [`${CP}spawn('python3', ['-m', «'py_compile'», f]);`, writes('py_compile')],
    [
      `${CP}spawn('python3', ['-m', «"compileall"», 'src'], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });`,
      writes('compileall'),
    ],
    [`${CP}execSync(\`python3 -m «py_compile» "\${file}"\`);`, writes('py_compile')],
    [
      `${CP}process.env.PYTHONDONTWRITEBYTECODE = '1'; execSync('python3 «-mcompileall» -q .');`,
      writes('compileall'),
    ],
    [
      `${CP}spawn('python3', ['-c', «\`import py_compile; py_compile.compile("a.py", doraise=True)\`»]);`,
      writes('py_compile.compile'),
    ],
  ],
};
