import type { Finding, TextEdit } from '@nopycache/core';

import type { LocatedFile } from '../../report/locate.js';
import type { SourceLines } from '../../report/source-lines.js';
import { artifactLocation, region } from './location.js';
import { plainText } from './text.js';

/** The fix and the suggestions as `fix` objects (§3.55): alternatives, no two of them the same, none of them empty. */
export function fixesOf({ path, lines }: LocatedFile, finding: Finding): object[] {
  const { fix = [], suggestions = [] } = finding;
  const ways = [{ title: 'Fix it', edits: fix }, ...suggestions].filter(
    ({ edits }) => edits.length > 0,
  );
  const fixes = ways.map(({ title, edits }) => ({
    description: plainText(title),
    artifactChanges: [
      {
        artifactLocation: artifactLocation(path),
        replacements: edits.map((edit) => replacement(edit, lines)),
      },
    ],
  }));
  return [...new Map(fixes.map((own) => [JSON.stringify(own), own])).values()];
}

function replacement({ range, text }: TextEdit, lines: SourceLines): object {
  return {
    deletedRegion: region(range, lines),
    insertedContent: text === '' ? undefined : { text },
  };
}
