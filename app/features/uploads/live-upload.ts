/** In the browser: sends forms with files while saying how much has left. Whatever fails, the button sends them as it does without script. */
export function showProgress(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-upload]')) follow(frame);
}

function follow(frame: HTMLElement): void {
  const form = frame.querySelector('form');
  const status = frame.querySelector<HTMLElement>('[data-upload-status]');
  const bar = frame.querySelector<HTMLProgressElement>('[data-upload-bar]');
  if (!form || !status || !bar) return;
  const words = frame.dataset as Record<'sending' | 'reading' | 'offline', string>;
  let underWay = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (underWay) return;
    underWay = true;
    const sending = new XMLHttpRequest();
    sending.open('POST', form.action);
    sending.responseType = 'document';
    sending.upload.onprogress = ({ loaded, total }) => {
      const percent = total > 0 ? Math.floor((loaded / total) * 100) : 0;
      bar.hidden = false;
      bar.value = percent;
      // Said at each quarter: a screen reader should not count.
      if (percent % 25 === 0) status.textContent = words.sending.replace('{percent}', String(percent));
      if (loaded === total) status.textContent = words.reading;
    };
    sending.onload = () => show(sending);
    sending.onerror = () => {
      underWay = false;
      bar.hidden = true;
      status.textContent = words.offline;
    };
    sending.send(new FormData(form, event.submitter));
  });
}

/** What the server answered: the page it leads to, or the same page with what is to be corrected. */
function show({ status, responseURL, response }: XMLHttpRequest): void {
  if (status < 400) return location.assign(responseURL);
  const answer = (response as Document | null)?.querySelector('main');
  if (!answer) return location.reload();
  document.querySelector('main')?.replaceWith(document.adoptNode(answer));
  document.title = (response as Document).title;
  (document.getElementById('erreurs') ?? document.querySelector('main'))?.focus();
  showProgress();
}
