import fc from 'fast-check';

/** Stretches of Makefiles that GNU make reads, each on lines of its own. */
export const STRETCHES: readonly string[] = [
  '',
  '# comment',
  '# comment \\\n  continued: x',
  'A = 1',
  'B := x \\\n  y \\\n',
  'override C ?= $(shell echo "#:") # why',
  'export D += 1',
  'define E\nin-define:\n\techo\nendef',
  'override define F =\ndefine G\nin-nested:\nendef\nendef',
  'ifdef NOPE\nuntaken:\n\techo untaken\nelse\ntaken:\n\techo taken\nendif',
  'ifeq (a,a)\nifneq "a" "b"\nnested:\nendif\nelse ifdef NOPE\nother:\nendif',
  'all:\n\techo all',
  'clean: all\n\techo 1\n# comment\n\n\techo 2 \\\n\t  && echo 3',
  'x y: z\nz:',
  'p:: ; echo p # shell comment',
  'p::\n\techo p2',
  'g1 g2 &:\n\techo',
  '.PHONY: all clean \\\n  x',
  '.hidden:\n\techo hidden',
  './dotted:',
  '%.o: %.c\n\tcc $<',
  'a.x b.x: %.x: %.y ; echo $@\n%.y:',
  't: V = 1',
  'u: export V := a;b: c # d',
  'r: | o ; echo # no comment\no:',
  'e\\:f e\\#g:',
  'h : ## help; text',
  'k:\n\tifdef X\n\n\techo $$HOME $(A) ${B} $@',
  'T := computed\n$(T):\n\techo',
  '-include missing.mk',
  'export A',
  'vpath %.c src',
  'l:\n\techo \\',
  'm:\nifdef NOPE\n\techo yes\nelse\n\techo no\nendif\n\techo both',
];

/** What a text may hold that no one would write. */
const noise = fc.array(
  fc.oneof(
    fc.constantFrom('\n', '\r\n', '\r', '\t', ' ', '\\', '\\\n', '$', '$(', ')', '${', '}', '$$'),
    fc.constantFrom(':', '::', '&:', '=', ':=', ';', '#', '%', '|', '!', '.', '@', '-', '\0'),
    fc.constantFrom('all', 'define', 'endef', 'ifdef', 'else', 'endif', 'include', '.if', '.for'),
    fc.constantFrom('.RECIPEPREFIX = >\n', 'export', 'override', 'clean-pyc', 'SHELL', '\u{1f40d}'),
  ),
  { maxLength: 40 },
);

/** Any text: of what Makefiles are made of, in no order. */
export const anyText: fc.Arbitrary<string> = noise.map((tokens) => tokens.join(''));

/** Makefiles of stretches, as editors leave them: LF or CRLF, with or without a byte order mark and a last line's end. */
export function makefilesOf(stretches: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      lines: fc.array(fc.constantFrom(...stretches), { maxLength: 12 }),
      mark: fc.constantFrom('', '', '\ufeff'),
      eol: fc.constantFrom('\n', '\n', '\r\n'),
      last: fc.boolean(),
    })
    .map(({ lines, mark, eol, last }) => {
      const text = lines.join('\n') + (last ? '\n' : '');
      return mark + text.replaceAll('\n', eol);
    });
}

/** Makefiles that GNU make reads. */
export const makefiles: fc.Arbitrary<string> = makefilesOf(STRETCHES);
