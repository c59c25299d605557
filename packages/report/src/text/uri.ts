const DRIVE = /^[A-Za-z]:\//;

/**
 * A path as a URI reference (RFC 3986): one that is relative stays so, another becomes a `file:` URI. Half of a surrogate
 * pair, which no URI can hold, becomes U+FFFD.
 */
export function uriOfPath(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (DRIVE.test(wellFormed))
    return `file:///${wellFormed.slice(0, 2)}${encoded(wellFormed.slice(2))}`;
  return `${wellFormed.startsWith('/') ? 'file://' : ''}${encoded(wellFormed)}`;
}

/** Colons too are encoded: in the first name of a relative path one would end a scheme. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
