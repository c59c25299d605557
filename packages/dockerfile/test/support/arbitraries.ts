import fc from 'fast-check';

/** A Dockerfile in pieces, and what each piece is. */
export interface Piece {
  readonly text: string;
  /** The keyword, `undefined` for what is no instruction. */
  readonly keyword: string | undefined;
}

const word = fc.stringMatching(/^[a-z./=-]{1,8}$/);
const space = fc.constantFrom(' ', '  ', '\t', ' \\\n ', ' \\\n# RUN comment\n  ', ' \\  \n\n\t');

const plain: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('RUN', 'run', 'CMD', 'WORKDIR', 'USER', 'EXPOSE'),
    fc.array(fc.tuple(space, word), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '  '),
  )
  .map(([keyword, words, end]) => ({ text: keyword + words.flat().join('') + end, keyword }));

const env: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('ENV', 'ARG', 'LABEL'),
    fc.array(
      fc.tuple(
        space,
        fc.constantFrom('A=1', 'B="x y"', "C='#'", 'D=', 'PYTHONDONTWRITEBYTECODE=1'),
      ),
    ),
  )
  .filter(([, pairs]) => pairs.length > 0)
  .map(([keyword, pairs]) => ({ text: keyword + pairs.flat().join(''), keyword }));

const heredoc: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('EOF', "'EOF'", '"E OF"', "E'OF'"),
    fc.array(fc.constantFrom('FROM x', '# c', 'a \\', '', ' EOF', 'pip install x'), {
      maxLength: 4,
    }),
  )
  .map(([name, lines]) => ({
    text: [`RUN <<${name}`, ...lines, name.replace(/['"]/g, '')].join('\n'),
    keyword: 'RUN',
  }));

const exec: fc.Arbitrary<Piece> = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => ({ text: `CMD ${JSON.stringify(words)}`, keyword: 'CMD' }));

const other: fc.Arbitrary<Piece> = fc
  .constantFrom('', '  ', '# comment', ' # RUN comment \\')
  .map((text) => ({ text, keyword: undefined }));

const from: fc.Arbitrary<Piece> = fc
  .constantFrom('FROM a', 'FROM python:3.12 AS b', 'from --platform=x c')
  .map((text) => ({ text, keyword: 'FROM' }));

/** Dockerfiles that can be built, as the pieces they are made of. */
export const pieces: fc.Arbitrary<readonly Piece[]> = fc
  .tuple(from, fc.array(fc.oneof(plain, env, heredoc, exec, other, from), { maxLength: 12 }))
  .map(([first, rest]) => [first, ...rest]);

/** Lines that our rules have something to say about, put together at random, broken ones among them. */
export const suspicious: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'FROM python:3.12-slim',
      'FROM python:3.6 AS build',
      'FROM build',
      'ENV PYTHONDONTWRITEBYTECODE 1',
      'ENV PYTHONDONTWRITEBYTECODE=1 \\',
      '    PIP_NO_COMPILE=1',
      'ENV PYTHONDONTWRITEBYTECODE="False" X=1',
      'ENV PYTHONDONTWRITEBYTECODE 1 PYTHONUNBUFFERED 1',
      'ENV PYTHONDONTWRITEBYTECODE=0',
      'ENV PYTHONDONTWRITEBYTECODE=',
      'ENV PYTHON_DONT_WRITE_BYTECODE=1 PYTHONPYCACHEPREFIX=/tmp/p',
      'ARG PYTHONDONTWRITEBYTECODE=1',
      'RUN pip install x && pip3 install \\',
      '  # comment',
      '  -r requirements.txt',
      'RUN ["pip", "install", "x"]',
      'RUN python -m pip install .',
      'RUN <<EOF',
      'pip install y',
      'EOF',
      'ONBUILD RUN pip install z',
      'COPY . .',
      'COPY --from=build /usr/local /usr/local',
      "RUN find / -name '*.pyc' -delete",
      'RUN python -m compileall /usr',
      'RUN export PYTHONDONTWRITEBYTECODE=1',
      'CMD ["python", "-I", "-m", "x"]',
      'CMD python -sE x.py',
      'CMD ["uv", "run", "x"]',
      'ENV UV_COMPILE_BYTECODE=1',
      '# nopycache ignore=PYC002, PYC015 -- reason',
      '# nopycache global ignore=PYC001',
      '# nopycache stage ignore=PYC010,PYC9999',
      '# hadolint ignore=PYC002,DL3008',
      'SHELL ["powershell", "-Command"]',
      'RUN echo "unterminated',
      '',
    ),
    { maxLength: 14 },
  )
  .chain((lines) =>
    fc.constantFrom('\n', '\r\n').map((eol) => `FROM python:3${eol}${lines.join(eol)}`),
  );
