export {
  CACHE_DIRECTORY,
  SOURCE_SUFFIXES,
  bytecodeName,
  cacheDirectoryName,
  type BytecodeName,
} from './bytecode/names.js';
export { interpreterOfMagic, interpreterOfTag, type Interpreter } from './bytecode/interpreter.js';
export { BYTECODE_WITNESSES, NOT_BYTECODE_WITNESSES } from './bytecode/witnesses.js';
export { HEADER_LENGTH, parseHeader, type PycHeader } from './bytecode/header.js';
export {
  cachePathFromSource,
  sourcePathsFromCache,
  type CachePathOptions,
} from './bytecode/cache-path.js';
export type {
  Finding,
  Rule,
  RuleDocs,
  Severity,
  Suggestion,
  TextEdit,
  TextRange,
} from './text/finding.js';
export { defineRule, type Discovery, type RuleDefinition } from './text/define-rule.js';
export { applyEdits, applyFixes, fixText } from './text/edits.js';
export { heedIgnores, UNUSED_IGNORE, type Ignore, type IgnoreOptions } from './text/ignores.js';
export { inTextOrder } from './text/order.js';
export { shellWord } from './text/shell-word.js';
export { wordsOf } from './text/words.js';
export { endOfLineOf } from './text/end-of-line.js';
export {
  findBlock,
  type BlockProblem,
  type FoundBlock,
  type ManagedBlock,
} from './text/managed-block/find.js';
export { addBlock, removeBlock, updateBlock } from './text/managed-block/edit.js';
export {
  putBlock,
  takeBlock,
  type BlockChange,
  type BlockRefusal,
  type PutOptions,
} from './text/managed-block/put.js';
export type { BeginMarker, BlockSyntax, Supplied } from './text/managed-block/markers.js';
export { Positions, type Position } from './text/positions.js';
export {
  decodeText,
  encodeText,
  type DecodedText,
  type NotText,
  type TextEncoding,
} from './text/text-file.js';
export { below, configHome, directoryFrom, type Home } from './home.js';
