import { AsyncLocalStorage } from 'node:async_hooks';
import { english } from './en/index.ts';
import { setVoice, type Language } from './t.ts';

type Speaking = {
  language: Language;
  /** What this page has said, once its drawing has begun. */ said?: Set<string>;
};

// The web server and the application it has loaded hold this module twice; the language of a request is one.
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Speaking> | undefined>;
const speaking = (shared[Symbol.for('terreau.language')] ??= new AsyncLocalStorage<Speaking>());

setVoice({
  language: () => speaking.getStore()?.language ?? 'fr',
  english(phrase) {
    speaking.getStore()?.said?.add(phrase);
    return english[phrase];
  },
  knows: (phrase) => Object.hasOwn(english, phrase),
  handOver() {
    const said = [...(speaking.getStore()?.said ?? [])];
    return JSON.stringify(Object.fromEntries(said.map((phrase) => [phrase, english[phrase]])));
  },
});

/** Does some work, with all that it awaits, in one language: a request, or a letter to someone. */
export function inLanguage<Result>(language: Language, work: () => Result): Result {
  return speaking.run({ language }, work);
}

/** From here on, notes which phrases the page says, so that the browser is handed these and no others. */
export function noteWhatIsSaid(): void {
  const store = speaking.getStore();
  if (store) store.said = new Set();
}
