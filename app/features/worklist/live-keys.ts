const kept = 'terreau.workKeys';

/**
 * In the browser: j and k walk from one file of the list to the next, x ticks the one where one is, Enter opens it, ? shows the keys. None of them does
 * anything while somebody writes or chooses in a field, or with Ctrl, Alt or Meta, and all can be switched off, for good in this browser.
 */
export function walkByKeys(): void {
  const help = document.querySelector<HTMLDetailsElement>('details[data-keys]');
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-walked] tbody tr')];
  // Where a finger points there is no keyboard, most often: nothing is switched on then.
  if (!help || rows.length === 0 || matchMedia('(pointer: coarse)').matches) return;
  help.hidden = false;
  showSwitch(help);
  for (const button of help.querySelectorAll<HTMLButtonElement>('button[data-switch]')) {
    button.addEventListener('click', () => {
      keep(button.dataset['switch'] === 'on');
      showSwitch(help)?.focus();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || writes(event.target)) return;
    if (act(event.key, rows, help)) event.preventDefault();
  });
}

/** What a key does; false for a key that is not ours, which the browser keeps. */
function act(key: string, rows: readonly HTMLTableRowElement[], help: HTMLDetailsElement): boolean {
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const box = rows[here]?.querySelector<HTMLInputElement>('input[type=checkbox]');
  switch (key) {
    case 'j':
      linkOf(rows[Math.min(here + 1, rows.length - 1)])?.focus();
      return true;
    case 'k':
      linkOf(rows[here === -1 ? rows.length - 1 : Math.max(here - 1, 0)])?.focus();
      return true;
    case 'x':
      box?.click();
      return box !== undefined;
    case 'Enter':
      // On a link the browser does it by itself; on a box it would send the form.
      if (!box || document.activeElement !== box) return false;
      linkOf(rows[here])?.click();
      return true;
    case '?':
      help.open = !help.open;
      if (help.open) help.querySelector('summary')?.focus();
      return true;
    default:
      return false;
  }
}

function linkOf(row: HTMLTableRowElement | undefined): HTMLAnchorElement | null | undefined {
  return row?.querySelector('th a');
}

/** A field in which keys write or choose; a box to tick is none. */
function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
}

/** Shows the one of both buttons that changes something, and gives it. */
function showSwitch(help: HTMLDetailsElement): HTMLButtonElement | undefined {
  const now = isOn() ? 'off' : 'on';
  let shown: HTMLButtonElement | undefined;
  for (const button of help.querySelectorAll<HTMLButtonElement>('button[data-switch]')) {
    button.hidden = button.dataset['switch'] !== now;
    if (!button.hidden) shown = button;
  }
  return shown;
}

// A browser that keeps nothing (a private window) still has the keys, and forgets that they were switched off.
let off = false;

function isOn(): boolean {
  try {
    return !off && localStorage.getItem(kept) !== 'off';
  } catch {
    return !off;
  }
}

function keep(on: boolean): void {
  off = !on;
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
  } catch {
    // Said above.
  }
}
