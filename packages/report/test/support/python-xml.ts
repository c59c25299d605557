import { execFileSync } from 'node:child_process';

/** An element as Python's `xml.etree` reads it. */
export interface PythonElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly PythonElement[];
}

const PROGRAM = `
import json, sys
from xml.etree import ElementTree

def plain(element):
    return {"tag": element.tag, "attributes": element.attrib, "text": element.text or "",
            "children": [plain(child) for child in element]}

documents = json.load(sys.stdin)
print(json.dumps([plain(ElementTree.fromstring(text.encode("utf-8"))) for text in documents]))
`;

/** Reads documents with Python; one that is not well-formed makes it fail. */
export function parseWithPython(documents: readonly string[]): PythonElement[] {
  const printed = execFileSync('python3', ['-c', PROGRAM], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(printed) as PythonElement[];
}
