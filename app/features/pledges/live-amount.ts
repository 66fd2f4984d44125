import { chosenAmount, ownChoice, returnSlot } from './chosen-amount.ts';

/** In the browser: keeps what is ticked and what is typed in step, and shows at once what a loan of that amount brings back. */
export function followAmount(): void {
  const form = document.getElementById('montant')?.closest('form');
  if (!form) return;
  form.addEventListener('input', ({ target }) => agree(form, target));
  const slot = document.getElementById(returnSlot);
  if (slot) void followReturn(form, slot);
}

/** What is typed ticks « un autre », and a usual choice empties what was typed: the two never disagree. */
function agree(form: HTMLFormElement, target: EventTarget | null): void {
  const own = form.querySelector<HTMLInputElement>(`input[name="preset"][value="${ownChoice}"]`);
  const free = form.querySelector<HTMLInputElement>('input[name="amount"], input[name="shares"]');
  if (own && target === free) own.checked = true;
  if (free && target instanceof HTMLInputElement && target.name === 'preset' && target !== own)
    free.value = '';
}

async function followReturn(form: HTMLFormElement, slot: HTMLElement): Promise<void> {
  const { liveReturn } = await import('./live-return.tsx');
  const show = liveReturn(slot);
  const follow = () => {
    const typed = new FormData(form);
    show(chosenAmount(typed.get('amount'), typed.get('preset')));
  };
  form.addEventListener('input', follow);
  // What was typed while the script was still on its way counts too.
  follow();
}
