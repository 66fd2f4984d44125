import { setTimeout as sleep } from 'node:timers/promises';

/** What the site answered: where it leads, or what it said. */
type Answer = { status: number; location: string | null; text: string };

/** How long someone goes on pressing the button of a site that is down, in seconds; and how often one that says it is sorry. */
const patience = 240;
const mostSorries = 5;

type Form = Record<string, string> | FormData;

/**
 * Someone at a browser: a session, an address of their own, and the habit of pressing a button again when no answer came. What
 * was sent is sent again as it was, as a browser does after a broken connection.
 */
export class Browser {
  readonly #site: string;
  readonly #address: string;
  readonly #signIn: { email: string; password: string } | null;
  #cookie = '';

  constructor(site: string, number: number, signIn: { email: string; password: string } | null) {
    this.#site = site;
    this.#address = `198.18.${(number >> 8) & 255}.${number & 255}`;
    this.#signIn = signIn;
  }

  get(path: string): Promise<Answer> {
    return this.#insist(path, undefined);
  }

  post(path: string, form: Form): Promise<Answer> {
    return this.#insist(path, form);
  }

  async #insist(path: string, form: Form | undefined): Promise<Answer> {
    const until = Date.now() + patience * 1_000;
    let [sorries, signedIn] = [0, false];
    for (;;) {
      const answer = await this.#once(path, form);
      if (!answer && Date.now() > until) throw new Error(`${path}: the site is down`);
      if (answer && answer.status >= 500) sorries += 1;
      if (!answer || (answer.status >= 500 && sorries < mostSorries)) await sleep(150);
      else if (answer.location?.startsWith('/connexion') && this.#signIn && !signedIn) {
        signedIn = await this.#enter();
      } else return answer;
    }
  }

  async #enter(): Promise<boolean> {
    const answer = await this.#once('/connexion', this.#signIn!);
    if (answer?.status !== 303) await sleep(150);
    return answer?.status === 303;
  }

  /** One request; null when the connection broke. */
  async #once(path: string, form: Form | undefined): Promise<Answer | null> {
    try {
      const answer = await fetch(new URL(path, this.#site), {
        redirect: 'manual',
        headers: { cookie: this.#cookie, 'x-forwarded-for': this.#address },
        signal: AbortSignal.timeout(90_000),
        ...(form && { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) }),
      });
      const text = await answer.text();
      const set = answer.headers.get('set-cookie')?.split(';')[0];
      if (set !== undefined) this.#cookie = set;
      return { status: answer.status, location: answer.headers.get('location'), text };
    } catch {
      return null;
    }
  }
}
