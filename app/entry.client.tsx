import { speakAsThePage } from '#app/i18n/browser.ts';

declare global {
  var __webpack_nonce__: string | undefined;
}

// Libraries that add a <style> to the page look here for the word that the policy of the page asks for.
globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

speakAsThePage();

// A page that names one part to keep alive gets the script of that part; any other that comes here is Remix's as a whole.
const part = document.documentElement.dataset['script'];
if (document.querySelector('[data-autosave]'))
  void import('#app/features/people/live-autosave.ts').then(({ saveWhileWriting }) => saveWhileWriting());
if (part === 'pledge') {
  void import('#app/features/pledges/live-amount.ts').then(({ followAmount }) => followAmount());
} else if (part === 'losses') {
  void import('#app/features/citizens/live-losses.tsx').then(({ computeLosses }) => computeLosses());
} else if (part === 'budget') {
  void import('#app/features/citizens/live-budget.tsx').then(({ computeBudget }) => computeBudget());
} else if (part === 'share') {
  void import('#app/features/sharing/live-share.ts').then(({ shareAtAPress }) => shareAtAPress());
} else if (part === 'upload') {
  void import('#app/features/uploads/live-upload.ts').then(({ showProgress }) => showProgress());
} else if (part === 'work') {
  void import('#app/features/worklist/live-keys.ts').then(({ walkByKeys }) => walkByKeys());
} else if (part === 'copy') {
  void import('#app/components/live-copy.ts').then(({ copyAtAPress }) => copyAtAPress());
} else if (part !== 'autosave') {
  void import('#app/whole-page.tsx').then(({ hydrate }) => hydrate());
}
