/**
 * By which link somebody came (`?via=marche`), as the cooperation named it: small letters, digits and hyphens. Undefined for anything
 * else. It travels in addresses and forms only: nothing is kept in the browser.
 */
export function viaOf(text: unknown): string | undefined {
  return typeof text === 'string' && /^[a-z0-9-]{1,30}$/.test(text) ? text : undefined;
}

/** An address of ours that says by which way its reader comes. */
export function withVia(path: string, via: string | null | undefined): string {
  if (!via) return path;
  return `${path}${path.includes('?') ? '&' : '?'}via=${via}`;
}
