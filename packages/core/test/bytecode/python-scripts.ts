/** Programs that ask an interpreter what it does: JSON from the standard input, JSON to the standard output. */
export const MAGIC_AND_TAG = `
import json, struct, sys
try:
    from importlib.util import MAGIC_NUMBER as magic
    tag = sys.implementation.cache_tag
except ImportError:
    import imp
    magic, tag = imp.get_magic(), None
print(json.dumps([struct.unpack("<H", magic[:2])[0], tag]))
`;

/**
 * With the separators of Windows, importlib's functions give the paths of Windows; joining is what 3.10 and earlier did
 * there, and later ones do for absolute paths.
 */
export const CACHE_FROM_SOURCE = `
import importlib._bootstrap_external as importer, json, sys
asked = json.load(sys.stdin)
if asked["platform"] == "windows":
    importer.path_separators, importer.path_sep = "\\\\/", "\\\\"
    importer._path_join = lambda *parts: "\\\\".join(p.rstrip("\\\\/") for p in parts if p)
    importer._path_isabs = lambda path: True
    importer._path_abspath = lambda path: path
def answer(sample):
    sys.pycache_prefix = sample["prefix"]
    try:
        return importer.cache_from_source(sample["source"], optimization=sample["optimization"])
    except ValueError:
        return "ValueError"
print(json.dumps([answer(sample) for sample in asked["samples"]]))
`;

export const SOURCE_FROM_CACHE = `
import importlib.util, json, sys
print(json.dumps([importlib.util.source_from_cache(path) for path in json.load(sys.stdin)]))
`;

/** Before 3.7, one function judged all of a header. */
export const CLASSIFY_HEADERS = `
import importlib._bootstrap_external as importer, json, sys
def new(data, mtime, size):
    flags = importer._classify_pyc(data, "m", {})
    if flags & 1:
        return "checked" if flags & 2 else "unchecked"
    try:
        importer._validate_timestamp_pyc(data, mtime, size, "m", {})
    except ImportError:
        return "stale"
    return "current"
def old(data, mtime, size):
    importer._validate_bytecode_header(data, name="m")
    try:
        importer._validate_bytecode_header(data, {"mtime": mtime, "size": size}, "m")
    except ImportError:
        return "stale"
    return "current"
def answer(sample):
    judge = new if sys.version_info >= (3, 7) else old
    try:
        return judge(bytes(sample["bytes"]), sample["mtime"], sample["size"])
    except (EOFError, ImportError) as error:
        return type(error).__name__
print(json.dumps([answer(sample) for sample in json.load(sys.stdin)]))
`;

/** The hash that goes into the header of a source's bytecode. */
export const HASH_OF = `
import importlib.util, json, sys
with open(json.load(sys.stdin), "rb") as source:
    print(json.dumps(importlib.util.source_hash(source.read()).hex()))
`;
