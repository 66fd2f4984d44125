import { data } from '@remix-run/node';

const everySeconds = 5;

/**
 * What a page shows while something long goes on: the browser asks for it again by itself, without script, unless its reader said no (`?relire=non`).
 * The page must hand its loader's headers on.
 */
export function askedAgain<Shown extends object>(request: Request, shown: Shown, goesOn: boolean) {
  const isAskedAgain = goesOn && new URL(request.url).searchParams.get('relire') !== 'non';
  const headers: HeadersInit = isAskedAgain ? { Refresh: String(everySeconds) } : {};
  return data({ ...shown, isAskedAgain, everySeconds }, { headers });
}
