import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { speakAsThePage } from '#app/i18n/browser.ts';

declare global {
  var __webpack_nonce__: string | undefined;
}

// Libraries that add a <style> to the page look here for the word that the policy of the page asks for.
globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

speakAsThePage();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
