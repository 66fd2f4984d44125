/** In the browser: shows the buttons that copy a text, and says when it is done. Where the browser refuses, the text beside can be selected. */
export function copyAtAPress(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const said = button.parentElement?.querySelector<HTMLElement>('[data-said]');
  try {
    await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  } catch {
    return;
  }
  if (said) said.textContent = said.dataset['said'] ?? '';
}
