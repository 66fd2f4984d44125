import { plainPath } from '#app/i18n/href.ts';

/**
 * Where to go after signing in, when the address asks for it: only a path of this site. "//elsewhere", "\\elsewhere", a scheme,
 * control characters or anything a browser could read as another site gives `otherwise`.
 */
export function ownPath(asked: string | null | undefined, otherwise: string): string {
  if (!asked || asked.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) {
    return otherwise;
  }
  const here = 'http://here.invalid';
  const url = new URL(asked, here);
  // "/.//elsewhere" only becomes "//elsewhere" once its dots are followed.
  if (url.origin !== here || url.pathname.startsWith('//')) return otherwise;
  return url.pathname + url.search + url.hash;
}

/** The same wish handed to the next page of the way: `/inscription?suite=…`. */
export function withNext(path: string, next: string | null): string {
  return next ? `${path}?suite=${encodeURIComponent(next)}` : path;
}

/** Where the person wanted to go, from `?suite=`; null when nowhere or elsewhere. The language stays that of the page. */
export function nextOf(request: Request): string | null {
  const next = ownPath(new URL(request.url).searchParams.get('suite'), '');
  return next ? plainPath(next) : null;
}
