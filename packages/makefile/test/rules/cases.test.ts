import { applyEdits, fixText, type Finding } from '@nopycache/core';
import { describe, expect, it } from 'vitest';

import { check, recommendedRules, rules } from '../../src/index.js';
import { unmarked } from '../support/marked.js';

function found(name: string, text: string): Finding[] {
  return check(text, { rules: rules.filter(({ id }) => id === `makefile/${name}`) });
}

const SAFE = 'find src -type d -name __pycache__ -prune -exec rm -rf {} +';

describe('a rule finds', () => {
  it.each<[string, string]>([
    ['deletes-git-refs', `clean:\n\t@«find .» -name '*.pyc' -exec rm -f {} +\n`],
    ['deletes-git-refs', `clean: ; @«find .» -name '*.pyc' -exec rm -f {} +\n`],
    ['deletes-git-refs', `clean:\n\t«find .» \\\n\t  -name '*.pyc' \\\n\t  -exec rm -f {} +\n`],
    ['deletes-git-refs', `clean:\r\n\t«find .» -name '*.pyc' -exec rm -f {} +\r\n`],
    ['deletes-git-refs', `.RECIPEPREFIX = >\nclean:\n>«find .» -name '*.pyc' -exec rm -f {} +\n`],
    ['deletes-git-refs', `FIND := find\nclean:\n\t«$(FIND) .» -name '*.pyc' -exec $(RM) {} +\n`],
    ['deletes-git-refs', `clean:\n\t«find $(CURDIR)» -name '*.pyc' -exec rm -f {} +\n`],
    ['splits-names', `clean:\n\t«rm -rf $$(find . -name __pycache__)»\n`],
    ['fails-on-nothing', `clean:\n\t«rm» *.pyc\n`],
    ['descends-into-removed', `c:\n\tfind src -name __pycache__ «-exec rm -rf {} \\;»\n`],
    ['expands-dollar', `c:\n\tfind src -name «"*$$py.class"» -exec rm -f {} +\n`],
    ['only-here', `clean-pyc:\n\trm -rf build «__pycache__»\n`],
    ['only-here', `clean:\n\trm -rf «__pycache__»\n`],
    ['cleans-ignored', `clean-pyc:\n\t«git clean -fdX»\n`],
    ['eaten-dollar', `c:\n\tfind . -name '*«$p»y.class' -exec rm -f {} +\n`],
    ['eaten-dollar', `c:\n\tfind . | grep -E "(__pycache__|\\.pyc«$)»" | xargs rm -rf\n`],
    ['eaten-dollar', `c:\n\trm -rf «$(find . -name __pycache__)»\n`],
    ['eaten-dollar', `c:\n\tfor d in $$(find . -name __pycache__); do rm -rf «$d»; done\n`],
    ['eaten-dollar', `c:\n\tfind . -name '*.pyc' | while read -r f; do rm "«$f»"; done\n`],
    ['eaten-dollar', `c:\n\tfor dir in a b; do rm -rf «$\{dir}»/__pycache__; done\n`],
    ['eaten-dollar', `c:\n\tfor f in *.pyc; do \\\n\t  echo «$f»; \\\n\t  rm «$f»; \\\n\tdone\n`],
    ['spaces-for-tab', `c:\n«    »find . -name '*.pyc' -delete\n`],
    ['duplicate-target', `c:\n\trm -f *.pyc\n«c»: d\n\trm -f *.pyo\n`],
    ['duplicate-target', `c::\n\trm -f *.pyc\n«c»:\n\trm -f *.pyo\n`],
    ['not-phony', `all:\n«clean» «clean-pyc»:\n\t${SAFE}\n`],
    ['not-phony', `«clean»: setup.py\n\t${SAFE}\nsetup.py:\n`],
    ['not-phony', `«clean»: | FORCE\n\t${SAFE}\nFORCE:\n`],
    ['not-phony', `«clean»: FORCE\n\t${SAFE}\nFORCE: x\n`],
    ['not-phony', `«clean»:: x\n\t${SAFE}\n`],
    ['ignored-error', `c:\n\t@«-»${SAFE}\n`],
    ['oneshell', `«.ONESHELL»:\nc:\n\t${SAFE}\n\trm -f *.pyc\n`],
  ])('%s: %j', (name, marked) => {
    const { text, ranges } = unmarked(marked);
    const findings = found(name, text);
    expect(findings.map(({ range }) => text.slice(...range))).toEqual(
      ranges.map((range) => text.slice(...range)),
    );
    expect(findings.map(({ range }) => range)).toEqual(ranges);
    for (const { message } of findings) expect(message).toMatch(/^[^]*[.] [A-Z][^]*\.$/);
  });
});

describe('nothing is said of', () => {
  it.each([
    '',
    'all:\n\techo find . -name __pycache__ -delete\n',
    `.PHONY: clean\nclean:\n\t${SAFE}\n`,
    `.PHONY: $(TARGETS)\nclean:\n\t${SAFE}\n`,
    `include rules.mk\nclean:\n\t${SAFE}\n`,
    `.PHONY: c\nc:\n\t-rm src/*.pyc\n`,
    `.PHONY: c\nc:\n\t-cd src; find . -type f -name x -exec rm -rf {} \\;\n`,
    `SHELL := python3\nclean-pyc:\n\tfind . -name '*.pyc' -delete\n`,
    `SHELL = /usr/bin/fish\nclean-pyc:\n\tfind . -name '*.pyc' -delete\n`,
    `define CLEAN\nfind . -name '*.pyc' -delete\nendef\n`,
    `.PHONY: c\nc:\n\tfind $(DIRS) -name '*.pyc' -exec rm -f {} +\n`,
    `.PHONY: c\nc:\n\t$(CLEANER) . -name '*.pyc' -delete\n`,
    `.PHONY: c\nc:\n\t@rm -rf build dist __pycache__\n`,
    `.PHONY: c\nc:\n\tcd src && rm -rf __pycache__\n`,
    `.PHONY: c d\nc:\n\trm -rf __pycache__\nd:\n\tfind . -name .venv -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +\n`,
    `.PHONY: d\nd:\n\tgit clean -fdx\n`,
    `.PHONY: d\nd:\n\trm utils/*3.py*\n\trm -rf **/.mypy_cache/\n`,
    `p := x\n.PHONY: c\nc:\n\techo $py $@ $< *.pyc\n`,
    `d := x\n.PHONY: c\nc:\n\tfor d in *; do rm -f src/$d/*.pyc; done\n`,
    `.PHONY: c\nc: d = x\nc:\n\tfor d in *; do rm -f src/$d/*.pyc; done\n`,
    `.PHONY: c\nc:\n\tfor d in *; do rm -f src/$$d/*.pyc; done\n`,
    `clean: FORCE\n\t${SAFE}\nFORCE:\n`,
    `clean: .force\n\t${SAFE}\n.force:\n`,
    `.PHONY: all\nclean: all\n\t${SAFE}\n`,
    `clean::\n\t${SAFE}\n`,
    `.PHONY: c\nc::\n\trm -f src/*.pyc\nc::\n\trm -f src/*.pyo\n`,
    `.PHONY: c\nifdef A\nc:\n\trm -f src/*.pyc\nelse\nc:\n\trm -f src/*.pyo\nendif\n`,
    `.ONESHELL:\n.SHELLFLAGS = -ec\n.PHONY: c\nc:\n\trm -f src/*.pyc\n\trm -f src/*.pyo\n`,
    `    find . -name '*.pyc' -delete\n`,
  ])('%j', (text) => {
    expect(check(text, { rules: recommendedRules })).toEqual([]);
  });
});

describe('edits', () => {
  it.each<[string, string, string]>([
    ['eaten-dollar', `c:\n\techo '*$py.class'\n`, `c:\n\techo '*$$py.class'\n`],
    [
      'expands-dollar',
      `c:\n\tfind src -name "*$$py.class" -exec rm -f {} +\n`,
      `c:\n\tfind src -name '*$$py.class' -exec rm -f {} +\n`,
    ],
    [
      'unquoted-pattern',
      `c:\n\tfind src -name *.pyc -delete\n`,
      `c:\n\tfind src -name '*.pyc' -delete\n`,
    ],
    ['spaces-for-tab', `c:\r\n    rm -f *.pyc\r\n`, `c:\r\n\trm -f *.pyc\r\n`],
  ])('%s fixes %j', (name, before, after) => {
    expect(fixText(before, (text) => found(name, text))).toBe(after);
  });

  it.each<[string, string, string | undefined]>([
    ['not-phony', `a:\r\nc:\r\n\t${SAFE}\r\n`, `a:\r\n.PHONY: c\r\nc:\r\n\t${SAFE}\r\n`],
    ['ignored-error', `c:\n\t@-${SAFE}\n`, `c:\n\t@${SAFE}\n`],
    [
      'descends-into-removed',
      'c:\n\tfind src -name __pycache__ -exec rm -rf {} \\;\n',
      'c:\n\tfind src -name __pycache__ -prune -exec rm -rf {} \\;\n',
    ],
    ['splits-names', `c:\n\t$(FIND) . -name '*.pyc' | xargs rm -f\n`, undefined],
    ['ungrouped-or', `c:\n\tfind src -name '*.pyc' \\\n\t  -o -name '*.pyo' -delete\n`, undefined],
    ['ungrouped-or', `c:\n\tfind src -newer $(A) -o -name '*.pyo' -delete\n`, undefined],
  ])('%s suggests for %j', (name, before, after) => {
    const [suggestion] = found(name, before)[0]?.suggestions ?? [];
    expect(suggestion && applyEdits(before, suggestion.edits)).toBe(after);
  });

  it('put one command in the place of many lines, and of make’s own variables', () => {
    const text = `c:\n\tfind . \\\n\t  -name '*.pyc' \\\n\t  -exec $(RM) {} +\n`;
    const [suggestion] = found('deletes-git-refs', text)[0]?.suggestions ?? [];
    expect(suggestion && applyEdits(text, suggestion.edits)).toMatch(
      /^c:\n\tfind \. \\\( -name \.git .* -type f -name '\*\.pyc' -exec rm -f \{\} \+\n$/,
    );
  });
});

describe('comments', () => {
  const recipe = `\tfind . -name '*.pyc' -exec rm -f {} +\n`;
  const ids = (text: string): string[] => check(text).map(({ ruleId }) => ruleId.slice(9));

  it.each([
    `.PHONY: c\n# nopycache ignore=deletes-git-refs,enters-environments,leaves-caches -- no git here\nc:\n${recipe}`,
    `# nopycache ignore=makefile/deletes-git-refs, enters-environments leaves-caches\n.PHONY: c\nc:\n${recipe}`,
    `# nopycache file ignore=deletes-git-refs,enters-environments,leaves-caches\n.PHONY: c\nc:\n${recipe}`,
    `.PHONY: c\nc:\n\t# nopycache ignore=deletes-git-refs,enters-environments,leaves-caches\n${recipe}`,
  ])('keep findings back: %j', (text) => {
    expect(ids(text)).toEqual([]);
    expect(check(text, { inlineConfig: false })).toHaveLength(3);
  });

  it('are reported where they are for nothing, and taken out', () => {
    const text = `# nopycache ignore=not-phony\n.PHONY: c\nc:\n\t${SAFE}\n`;
    expect(ids(text)).toEqual(['unused-ignore']);
    expect(fixText(text, (each) => check(each))).toBe(`.PHONY: c\nc:\n\t${SAFE}\n`);
    expect(ids(`# nopycache ignore=nonsense\n.PHONY: c\nc:\n\t${SAFE}\n`)).toEqual([
      'unused-ignore',
    ]);
  });

  it('say nothing of rules that were not asked', () => {
    const text = `# nopycache ignore=not-portable\n.PHONY: c\nc:\n\t${SAFE}\n`;
    expect(ids(text)).toEqual([]);
  });
});
