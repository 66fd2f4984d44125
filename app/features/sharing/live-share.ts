import { copyAtAPress } from '#app/components/live-copy.ts';

/** In the browser: shows the button that opens the device's own sheet for passing a page on, where there is one, and the button that copies its address. */
export function shareAtAPress(): void {
  copyAtAPress();
  if (!navigator.share) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = false;
    const { title = '', share: url = '' } = button.dataset;
    // Whoever closes the sheet has changed their mind.
    button.addEventListener('click', () => void navigator.share({ title, url }).catch(() => {}));
  }
}
