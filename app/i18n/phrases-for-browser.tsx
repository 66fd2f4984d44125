import { currentLanguage, phrasesForBrowser } from './t.ts';

/** What an English page that runs in the browser has said. Drawn last, when everything has been. */
export function PhrasesForBrowser() {
  if (currentLanguage() === 'fr') return null;
  const json = phrasesForBrowser().replaceAll('<', '\\u003c');
  return <script type="application/json" id="phrases" dangerouslySetInnerHTML={{ __html: json }} />;
}
