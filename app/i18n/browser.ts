import { setVoice } from './t.ts';

/** The browser speaks the language of its page, with the phrases that the page brought along. */
export function speakAsThePage(): void {
  const handedOver = document.getElementById('phrases')?.textContent ?? '{}';
  const english = JSON.parse(handedOver) as Record<string, string>;
  setVoice({
    language: () => (document.documentElement.lang === 'en' ? 'en' : 'fr'),
    english(phrase) {
      // The page did not say it while it was drawn: a component must call t() for all that it may say later.
      if (!Object.hasOwn(english, phrase)) reportError(new Error(`not handed over: ${phrase}`));
      return english[phrase];
    },
    knows: (phrase) => Object.hasOwn(english, phrase),
    handOver: () => handedOver,
  });
}
