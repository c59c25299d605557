export {
  CACHE_DIRECTORY,
  SOURCE_SUFFIXES,
  bytecodeName,
  cacheDirectoryName,
  type BytecodeName,
} from './bytecode/names.js';
export { interpreterOfMagic, interpreterOfTag, type Interpreter } from './bytecode/interpreter.js';
export { HEADER_LENGTH, parseHeader, type PycHeader } from './bytecode/header.js';
export {
  cachePathFromSource,
  sourcePathsFromCache,
  type CachePathOptions,
} from './bytecode/cache-path.js';
