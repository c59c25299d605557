import { describe, expect, it } from 'vitest';

import { scan } from '../../src/index.js';
import { dump } from '../support/dump.js';

/** A Makefile, and what is in it. */
const CASES: Readonly<Record<string, readonly [text: string, ...seen: string[]]>> = {
  'continued lines': [
    'A = b \\\n  c # d \\\n  e\nx \\\n y: z\\\n\n',
    'set A = "b \\\\\\n  c"',
    'rule x y : z',
  ],
  'an escaped backslash, which continues nothing': [
    'A = b\\\\\nx:\n',
    'set A = "b\\\\\\\\"',
    'rule x :',
  ],
  comments: ['  # a: b\n# c \\\nd:\n', 'comment "# a: b"', 'comment "# c \\\\\\nd:"'],
  'every operator': [
    'a=1\nb:=1\nc::=1\nd:::=1\ne?=1\nf+=1\ng!=1\nh:sh=1\ni = 1\n',
    ...['a =', 'b :=', 'c ::=', 'd :::=', 'e ?=', 'f +=', 'g !=', 'h :sh=', 'i ='].map(
      (setting) => `set ${setting} "1"`,
    ),
  ],
  'variables called like directives': [
    'export = 1\nifdef := 2\nexport override define = 3\nexport A\nexport B=4\n',
    'set export = "1"',
    'set ifdef := "2"',
    'set export override define = "3"',
    'export A',
    'set export B = "4"',
  ],
  'names and values with references': [
    '$(A:b=c)_$d = $(shell echo "#") # e\n',
    'set $(A:b=c)_$d = "$(shell echo \\"#\\")"',
  ],
  'rules of every kind': [
    'a b: c | d ; e # f\ng:: h\ni j &: k\nl.o m.o: %.o: %.c\n%.x: %.y\nn:;o\np\\:q \\#r:\ns! t\n',
    'rule a b : c | d',
    '  > "e # f"',
    'rule g :: h',
    'rule i j &: k',
    'rule l.o m.o : %.o : %.c',
    'rule %.x : %.y',
    'rule n :',
    '  > "o"',
    'rule p:q #r :',
    'rule s ! t',
  ],
  'variables of targets': [
    'a: B = c;d # e\n\tf\n%.o: private export G += h\ni: j ; k = l\n',
    'rule a : set B = "c;d" # e',
    'unknown "f"',
    'rule %.o : set private export G += "h"',
    'rule i : j',
    '  > "k = l"',
  ],
  'comments after rules': ['a: b ## c; d: e\n', 'rule a : b ## c; d: e'],
  'recipes, and what stands between their lines': [
    'a:\n# b\n\n\t@-+ c $$d \\\n\t  e $(F) ${G.H} $@ $(call i,j)\n\t# k\nifdef L\n\tm\nendif\n\tn\nO = p\n\tq = r\n',
    'rule a :',
    '  @-+> "c $d \\\\\\n  e ${F} ${_} ${_} ${_}"',
    '  > "# k"',
    '  > "m"',
    '  > "n"',
    'comment "# b"',
    'blank',
    'recipe of a',
    'recipe of a',
    'ifdef L',
    '| recipe of a',
    'endif',
    'recipe of a',
    'set O = "p"',
    'set q = "r"',
  ],
  'recipes after expressions': [
    '$(call A)\n\tb\n',
    'expression "$(call A)"',
    'recipe of an expression',
  ],
  'other recipe prefixes': [
    'a:\n\tb\n.RECIPEPREFIX = >\nc:\n>d\n\te=f\n.RECIPEPREFIX =\ng:\n\th\n',
    'rule a :',
    '  > "b"',
    'recipe of a',
    'set .RECIPEPREFIX = ">"',
    'rule c :',
    '  > "d"',
    'recipe of c',
    'set e = "f"',
    'set .RECIPEPREFIX = ""',
    'rule g :',
    '  > "h"',
    'recipe of g',
  ],
  'define in define': [
    'override define A =\na:\ndefine B\nendef\n\tendef\nendef # c\nd:\n',
    'define A "a:\\ndefine B\\nendef\\n\\tendef\\n"',
    'rule d :',
  ],
  'conditionals in conditionals': [
    'ifdef A\nifeq (a, b) # c\nd:\nelse ifneq "e" "f"\ng:\nelse\nh:\nendif\nendif\n',
    'ifdef A',
    '| ifeq (a, b)',
    '| rule d :',
    '| else ifneq "e" "f"',
    '| rule g :',
    '| else',
    '| rule h :',
    '| endif',
    'endif',
  ],
  "bmake's conditionals, loops and directives": [
    '.if defined(A) && ${B} == "c"\n.  include "d"\n.elif e\n.else\n.for f in g h\n${f}: .PHONY\n.endfor\n.endif\n.undef I\n.sinclude <j>\n',
    '.if defined(A) && ${B} == "c"',
    '| include "d"',
    '.elif e',
    '.else',
    '| .for f in g h',
    '| rule <${f}> : .PHONY',
    '| .endfor',
    '.endif',
    '.undef I',
    'may include <j>',
  ],
  'includes and directives': [
    'include a $(B)\n-include c\nsinclude d\nvpath %.c e\nundefine F\noverride undefine G\nunexport H\ninclude: x\n',
    'include a <$(B)>',
    'may include c',
    'may include d',
    'vpath %.c e',
    'undefine F',
    'override undefine G',
    'unexport H',
    'rule include : x',
  ],
  'CRLF, and a lone CR within a line': [
    'a:\r\n\tb \\\r\n\tc\r\nD = e\rf\r\n',
    'rule a :',
    '  > "b \\\\\\nc"',
    'recipe of a',
    'set D = "e\\rf"',
  ],
  'what nobody reads': [
    '!IF a\nfoo\n<<<<<<< HEAD\n',
    'unknown "!IF a"',
    'unknown "foo"',
    'unknown "<<<<<<< HEAD"',
  ],
  'a byte order mark, and no end of the last line': [
    '\ufeffa:\n\tb',
    'rule a :',
    '  > "b"',
    'recipe of a',
  ],
};

describe('the scanner sees', () => {
  it.each(Object.entries(CASES))('%s', (_, [text, ...seen]) => {
    expect(dump(scan(text))).toEqual(seen);
  });

  it('what is left open', () => {
    expect(scan('ifdef A\nelse\n').openConditionals).toHaveLength(1);
    expect(scan('endif\nelse\n').strayConditionals).toHaveLength(2);
    expect(scan('define A\ndefine B\nendef\n').openDefine?.name?.text).toBe('A');
    expect(scan('ifdef A\nendif\ndefine B\nendef\n')).toMatchObject({
      openConditionals: [],
      openDefine: undefined,
    });
  });

  it.each([
    ['A = b', '\t', false],
    ['.RECIPEPREFIX = > x', '>', true],
    ['.RECIPEPREFIX =', '\t', true],
    ['.RECIPEPREFIX = $(A)', undefined, true],
    ['.RECIPEPREFIX = \u2192', undefined, true],
    ['ifdef A\n.RECIPEPREFIX = >\nendif', undefined, true],
  ])('the recipe prefix after %j', (text, character, changed) => {
    expect(scan(text).recipePrefix).toEqual({ character, changed });
  });
});
