const pause = 3_000;
const nextTry = 10_000;

/** In the browser: saves what is written in each such form of the page when its author pauses, and says so under it. */
export function saveWhileWriting(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-autosave]')) {
    const form = frame.querySelector('form');
    const status = frame.querySelector<HTMLElement>('[data-autosave-status]');
    if (form && status) follow(frame, form, status);
  }
}

function follow(frame: HTMLElement, form: HTMLFormElement, status: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  let underWay = false;
  let ended = false;
  /** The button that was pressed while something was being saved. */
  let pressed: HTMLElement | null | undefined;

  const draft = JSON.parse(frame.dataset['draft'] ?? '{}') as Record<string, string>;

  const say = (sentence: string | undefined, alarm = false) => {
    status.textContent = sentence ?? '';
    status.toggleAttribute('data-alarm', alarm);
  };
  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };

  async function save(): Promise<void> {
    if (ended || !waiting || underWay) return;
    waiting = false;
    underWay = true;
    try {
      const typed = new URLSearchParams();
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') typed.append(name, value);
      for (const [name, value] of Object.entries(draft)) typed.append(`draft-${name}`, value);
      const answer = await fetch(frame.dataset['autosave']!, {
        method: 'POST',
        body: typed,
        keepalive: true,
        headers: { Accept: 'application/json' },
      });
      if (answer.redirected) {
        // The way to the sign-in page. Tried again, since it may happen in another tab.
        waiting = true;
        say(frame.dataset['signedOut'], true);
        plan(nextTry);
        return;
      }
      const heard = (await answer.json()) as { said?: string; version?: number };
      if (answer.status === 409) ended = true;
      if (heard.version !== undefined) {
        const version = form.querySelector<HTMLInputElement>('input[name="version"]');
        if (version) version.value = String(heard.version);
      }
      if (!waiting) say(heard.said, !answer.ok);
    } catch {
      waiting = true;
      say(frame.dataset['offline'], true);
      plan(nextTry);
      return;
    } finally {
      underWay = false;
      if (pressed !== undefined) form.requestSubmit(pressed);
    }
    if (waiting) plan(pause);
  }

  form.addEventListener('input', () => {
    if (ended) return;
    waiting = true;
    say(frame.dataset['writing']);
    plan(pause);
  });
  // The button does it now. It waits for what is being saved, whose version would else look like another member's.
  form.addEventListener('submit', (event) => {
    ended = true;
    clearTimeout(timer);
    if (!underWay) return;
    event.preventDefault();
    pressed = event.submitter;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
  });
}
