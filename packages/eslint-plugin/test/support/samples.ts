/** A file of each language that has one of everything its outline knows. */
export const SAMPLES: Readonly<
  Record<string, { readonly filename: string; readonly text: string }>
> = {
  ignore: {
    filename: '.hgignore',
    text: '\uFEFF# a comment\r\nsyntax: glob\r\n*.pyc\r\n!keep.pyc\r\n\r\n# eslint\r\n__pycache__',
  },
  dockerfile: {
    filename: 'Dockerfile',
    text: '# syntax=docker/dockerfile:1\nFROM python:3.13 AS build\nRUN pip install a \\\n  # why\n  b\n\nRUN <<EOF\npip install c\nEOF\nCMD ["python", "-m", "a"]\n',
  },
  makefile: {
    filename: 'Makefile',
    text: '# a comment\nNAME := a\ndefine D\nx\nendef\nall: b | c # why\n\techo \\\n\t  a\n\ninclude x.mk\nifdef A\nendif\nexport B\n$(call f)\nunknown\n',
  },
};
