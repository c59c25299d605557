import { nodesOf, type RootNode } from './nodes.js';
import type { Outline } from './outline.js';
import { TextSourceCode } from './text-source-code.js';

/** What a configuration gives a language; those meant for JavaScript are among them, and none of our business. */
export type LanguageOptions = Readonly<Record<string, unknown>>;

/** A file as ESLint hands it to a language: without its byte order mark. */
interface LanguageFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

interface LanguageContext {
  readonly languageOptions: LanguageOptions;
}

interface Parsed {
  ok: true;
  ast: RootNode;
}

/** A language for ESLint, with as much of its types as ESLint 9 and 10 agree on. */
export interface TextLanguage {
  fileType: 'text';
  lineStart: 1;
  columnStart: 1;
  nodeTypeKey: 'type';
  visitorKeys: Record<string, string[]>;
  /** Rules for JavaScript look into `parserOptions`, in whichever language they find themselves. */
  defaultLanguageOptions: { parserOptions: Record<string, unknown> };
  validateLanguageOptions(languageOptions: LanguageOptions): void;
  parse(file: LanguageFile, context: LanguageContext): Parsed;
  createSourceCode(file: LanguageFile, parsed: { ok: true; ast: unknown }): TextSourceCode;
}

/** What makes one language differ from the next. */
interface LanguageParts {
  readonly root: string;
  readonly parts: readonly string[];
  /** @throws {TypeError} that names the option and what it may be */
  readonly validate: (languageOptions: LanguageOptions) => void;
  readonly outline: (text: string, path: string, languageOptions: LanguageOptions) => Outline;
}

/**
 * Makes a language of a place's parser. No text is refused: what cannot be read is for a rule to say, which can be
 * configured and disabled.
 */
export function defineLanguage({ root, parts, validate, outline }: LanguageParts): TextLanguage {
  const visitorKeys = { [root]: ['body'], ...Object.fromEntries(parts.map((part) => [part, []])) };
  return {
    fileType: 'text',
    lineStart: 1,
    columnStart: 1,
    nodeTypeKey: 'type',
    visitorKeys,
    defaultLanguageOptions: { parserOptions: {} },
    validateLanguageOptions: validate,
    parse({ path, body }, { languageOptions }) {
      const text = textOf(body);
      return { ok: true, ast: nodesOf(text, outline(text, path, languageOptions)) };
    },
    createSourceCode({ body }, { ast }) {
      return new TextSourceCode(textOf(body), ast as RootNode, visitorKeys);
    },
  };
}

/** `fileType: "text"` asks for text, and its type does not say so. */
function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
