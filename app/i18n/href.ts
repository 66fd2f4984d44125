import { currentLanguage, type Language } from './t.ts';

/**
 * A path of ours in the reader's language, for links and forms: '/projets' is '/en/projets' on English pages. What is no path from
 * the root ('#aide', '?page=2', 'https://…') stays. Redirects need none: Remix keeps them in the language by itself.
 */
export function href(path: string, language: Language = currentLanguage()): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  if (language === languageOf(path)) return path;
  if (language === 'fr') return plainPath(path);
  return path === '/'
    ? '/en'
    : path.startsWith('/?') || path.startsWith('/#')
      ? `/en${path.slice(1)}`
      : `/en${path}`;
}

/** The same path without its language: what an address of a request means. */
export function plainPath(path: string): string {
  return languageOf(path) === 'fr' ? path : path.slice(3).replace(/^(?!\/)/, '/');
}

/** The language that an address asks for. */
export function languageOf(path: string): Language {
  return /^\/en(?:[/?#]|$)/.test(path) ? 'en' : 'fr';
}

export function otherLanguage(): Language {
  return currentLanguage() === 'fr' ? 'en' : 'fr';
}
