/** What a file of one FROM and these lines holds. */
export type Case = readonly [title: string, text: string, ...dumped: string[]];

export const CASES: readonly Case[] = [
  // Lines and continuations
  ['any case of a keyword', 'run a\nRuN b', 'RUN a', 'RUN b'],
  ['white space around', '  \tRUN \t a  \t', 'RUN a'],
  ['no last end of line', 'RUN a', 'RUN a'],
  ['CRLF', 'RUN a \\\r\n  b\r\nRUN c\r\n', 'RUN a   b', 'RUN c'],
  ['a continuation joins without a space', 'RUN a\\\nb', 'RUN ab'],
  ['white space after the escape character', 'RUN a \\ \t\n b', 'RUN a  b'],
  ['an escaped escape character continues nothing', 'RUN a \\\\\nRUN b', 'RUN a \\\\', 'RUN b'],
  ['an escape character on a line of its own', 'RUN a \\\n\\\n b', 'RUN a  b'],
  ['a comment between continued lines', 'RUN a \\\n# b \\\n c', 'RUN a  c'],
  ['a comment with white space before it', 'RUN a \\\n  # b\n c', 'RUN a  c'],
  ['an empty line between continued lines', 'RUN a \\\n\n  \n b', 'RUN a  b'],
  ['a # that begins no line', 'RUN a # b', 'RUN a # b'],
  ['the end of the file after an escape character', 'RUN a \\', 'RUN a'],
  ['comments, and what looks like an instruction in one', '# RUN x\nRUN a', 'RUN a'],
  ['a backslash in a comment that stands alone', '# x \\\nRUN a', 'RUN a'],
  ['a backtick is nothing special', 'RUN a `\nRUN b', 'RUN a `', 'RUN b'],

  // Flags
  [
    'flags',
    'RUN --mount=type=cache,target=/x --network=none a --b',
    'RUN --mount=type=cache,target=/x --network=none a --b',
  ],
  ['a flag with a quoted value', 'COPY --from="a b" c d', 'COPY --from=a b c d'],
  ['a flag without a value', 'COPY --link a b', 'COPY --link a b'],
  ['-- ends flags', 'RUN -- --a', 'RUN --a'],
  ['one dash is no flag', 'RUN -a --b', 'RUN -a --b'],
  ['a flag before a continuation', 'COPY --chown=a:b \\\n c d', 'COPY --chown=a:b c d'],

  // ENV, ARG, LABEL
  ['pairs', 'ENV A=1 B=2', 'ENV {A}={1} {B}={2}'],
  ['pairs on several lines', 'ENV A=1 \\\n    B=2', 'ENV {A}={1} {B}={2}'],
  ['quotes', `ENV A="1 2" B='3 "4' C=5\\ 6`, `ENV {A}={"1 2"} {B}={'3 "4'} {C}={5\\ 6}`],
  ['an escaped quote', 'ENV A="1 \\" 2" B=3', 'ENV {A}={"1 \\" 2"} {B}={3}'],
  ['nothing is escaped in single quotes', `ENV A='1\\' B=2`, `ENV {A}={'1\\'} {B}={2}`],
  ['an open quote takes the rest', 'ENV A="1 B=2', 'ENV {A}={"1 B=2}'],
  ['an empty value', 'ENV A= B=""', 'ENV {A}={} {B}={""}'],
  ['a second = is the value’s', 'ENV A=B=C', 'ENV {A}={B=C}'],
  ['the old format takes the rest', 'ENV A 1 B=2  3', 'ENV {A}={1 B=2  3}'],
  ['the old format, with tabs', 'ENV A\t \t1', 'ENV {A}={1}'],
  ['a name and no value', 'ENV A', '! ENV needs a name and a value. Write `ENV A=value`. ("A")'],
  ['nothing at all', 'ENV', '! ENV needs an argument. Write `ENV NAME=value`. ("ENV")'],
  [
    'a pair and a lone word',
    'ENV A=1 b',
    '! ENV has "b" without a `=`. Write `NAME=value`, and quote a value that has spaces. ("b")',
  ],
  [
    'a value without a name',
    'ENV =1',
    '! ENV has a value without a name, "=1". Write `NAME=value`. ("=1")',
  ],
  ['ARG with and without a default', 'ARG A B=1 C=', 'ARG {A} {B}={1} {C}={}'],
  ['LABEL', 'LABEL "a b"=c d="e"', 'LABEL {"a b"}={c} {d}={"e"}'],

  // JSON arrays
  ['an array', 'RUN ["a", "b c"]', 'RUN ["a","b c"]'],
  ['an array with escapes', 'CMD ["a\\n", "\\u0062"]', 'CMD ["a\\n","b"]'],
  ['an array on several lines', 'CMD ["a", \\\n "b"]', 'CMD ["a","b"]'],
  ['an empty array', 'ENTRYPOINT []', 'ENTRYPOINT []'],
  ['single quotes are no JSON', "CMD ['a']", "CMD ['a']"],
  ['something after the array', 'CMD ["a"] b', 'CMD ["a"] b'],
  ['a test in brackets', 'RUN [ -f a ] || b', 'RUN [ -f a ] || b'],
  [
    'numbers',
    'CMD ["a", 1]',
    '! A JSON array here may hold strings only. Put quotes around each word. ("[\\"a\\", 1]")',
  ],

  // Heredocs
  ['a heredoc', 'RUN <<EOF\na \\\n# b\nEOF\nRUN c', 'RUN <<EOF <<EOF "a \\\\\\n# b\\n"', 'RUN c'],
  ['an empty heredoc', 'RUN <<EOF\nEOF', 'RUN <<EOF <<EOF ""'],
  ['a quoted name', "RUN <<'one two'\nx\none two", `RUN <<'one two' <<one two (raw) "x\\n"`],
  ['a partly quoted name', "RUN <<eo'f'\nx\neof", `RUN <<eo'f' <<eof (raw) "x\\n"`],
  ['an escaped name', 'RUN <<\\EOF\nx\nEOF', 'RUN <<\\EOF <<EOF "x\\n"'],
  ['white space before the name', 'RUN <<  EOF\nx\nEOF', 'RUN <<  EOF <<EOF "x\\n"'],
  ['tabs', 'RUN <<-EOF\n\tx\n\t\tEOF', 'RUN <<-EOF <<-EOF "\\tx\\n"'],
  ['tabs count without the dash', 'RUN <<EOF\n\tEOF\nEOF', 'RUN <<EOF <<EOF "\\tEOF\\n"'],
  [
    'each heredoc for itself',
    'COPY <<X <<-Y /d\nY\nX\nX\n\tY',
    'COPY <<X <<-Y /d <<X "Y\\n" <<-Y "X\\n"',
  ],
  ['a file descriptor', 'RUN a 3<<EOF\nx\nEOF', 'RUN a 3<<EOF <<EOF "x\\n"'],
  ['a variable as a name', 'RUN <<$EOF\nx\n$EOF', 'RUN <<$EOF <<$EOF "x\\n"'],
  [
    'a heredoc after continued lines',
    'RUN a \\\n && b <<EOF\nx\nEOF',
    'RUN a  && b <<EOF <<EOF "x\\n"',
  ],
  ['ADD', 'ADD <<EOF /d\nx\nEOF', 'ADD <<EOF /d <<EOF "x\\n"'],
  ['CRLF in a heredoc', 'RUN <<EOF\r\nx\r\nEOF\r\nRUN a\r\n', 'RUN <<EOF <<EOF "x\\r\\n"', 'RUN a'],
  ['none in quotes', 'RUN "<<EOF"\nRUN a', 'RUN "<<EOF"', 'RUN a'],
  ['none in three', 'RUN a <<<EOF\nRUN b', 'RUN a <<<EOF', 'RUN b'],
  ['none in JSON', 'RUN ["<<EOF"]\nRUN a', 'RUN ["<<EOF"]', 'RUN a'],
  ['none after an open quote', 'RUN " <<EOF\nRUN a', 'RUN " <<EOF', 'RUN a'],
  ['none for CMD', 'CMD <<EOF\nRUN a', 'CMD <<EOF', 'RUN a'],
  [
    'none where << is an operator',
    'RUN echo $((1 << 2))\nRUN a',
    '! This heredoc has no end. Write a line with nothing but "2))" after its text. ("<< 2))")',
  ],
  [
    'no end',
    'RUN <<EOF\nx',
    '! This heredoc has no end. Write a line with nothing but "EOF" after its text. ("<<EOF")',
  ],

  // What is no instruction
  [
    'an unknown keyword',
    'RNU a',
    '! "RNU" is no instruction of Dockerfiles. Correct it, or continue the line above with a backslash. ("RNU")',
  ],
  [
    'a template',
    '{% if x %}',
    '! "{%" is no instruction of Dockerfiles. A template must be rendered before it can be checked. ("{%")',
  ],
];
