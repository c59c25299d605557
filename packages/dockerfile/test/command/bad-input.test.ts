import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { project } from './support.js';

const PART = `RUN echo a && \\\n${'    echo abc && \\\n'.repeat(40)}    pip install b\nENV A=1 B="2 3"\n# c\n`;

/** What people may run it on by mistake, and the rules that have something to say, by the command's whole answer. */
const INPUTS: Readonly<Record<string, { file: string | Uint8Array; found: readonly string[] }>> = {
  nothing: { file: '', found: ['PYC000'] },
  'blank lines': { file: '\n\r\n \n', found: ['PYC000'] },
  'comments only': { file: '# a\n# b\n', found: ['PYC000'] },
  'a page of HTML': { file: '<!doctype html>\n<html></html>\n', found: ['PYC000'] },
  'a Python program': { file: 'import os\nprint(os.name)\n', found: ['PYC000'] },
  'a JSON document': { file: '{"FROM": "python"}', found: ['PYC000'] },
  'UTF-16': { file: Buffer.from('\uFEFFFROM python\n', 'utf16le'), found: ['PYC000'] },
  NUL: { file: 'FROM python\0\n', found: ['PYC000'] },
  'bytes that are no text': {
    file: Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251),
    found: ['PYC000'],
  },
  'bytes that are no UTF-8, in a comment': {
    file: Buffer.from('# caf\u00E9\nFROM python\nENV PYTHONDONTWRITEBYTECODE=no\n', 'latin1'),
    found: ['PYC004'],
  },
  'a byte order mark and CRLF': {
    file: '\uFEFFFROM python\r\nENV PYTHONDONTWRITEBYTECODE=no\r\n',
    found: ['PYC004'],
  },
  'an unterminated heredoc': { file: 'FROM python\nRUN <<EOF\npip\n', found: ['PYC000'] },
  'a template of Jinja': {
    file: 'FROM {{ base }}\n{% if x %}\nRUN pip install a\n{% endif %}\n',
    found: ['PYC000'],
  },
  'a template where nothing is amiss': {
    file: 'FROM {{base}}\nENV PYTHONDONTWRITEBYTECODE={{flag}}\nRUN pip install {{ a }}\n',
    found: [],
  },
  'a million lines that continue': {
    file: `FROM python\nENV PYTHONDONTWRITEBYTECODE=no\nRUN a ${'\\\n'.repeat(1_000_000)}`,
    found: ['PYC004'],
  },
  'five megabytes': {
    file: `FROM python\n${PART.repeat(Math.ceil(5_000_000 / PART.length))}`,
    found: [],
  },
  'one line of five megabytes': { file: `FROM python\nRUN ${'a '.repeat(2_500_000)}`, found: [] },
};

describe('of what is no Dockerfile, or a strange one', () => {
  it.each(Object.entries(INPUTS))('%s: says it, and changes nothing else', (_, { file, found }) => {
    const { path, run } = project({ Dockerfile: file });
    const { status, stdout, stderr } = run('--format=json', '--fix');
    expect(stderr).toBe('');
    const { files } = JSON.parse(stdout) as {
      files: { findings: { ruleId: string }[] }[];
    };
    expect(files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual(found);
    expect(fs.readFileSync(join(path, 'Dockerfile')).equals(Buffer.from(file))).toBe(true);
    expect(status).toBe(found.length > 0 ? 1 : 0);
  });
});
