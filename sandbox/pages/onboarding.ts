import type Stripe from 'stripe';
import { balanceOf } from '../engine/balance.ts';
import type { Engine } from '../engine/engine.ts';
import { platform } from '../engine/events.ts';
import { inWork } from '../engine/run.ts';
import type { Answer } from '../http.ts';
import { ibanHolds, plainIban } from '../play/ibans.ts';
import { completeOnboarding } from '../play/onboarding.ts';
import type { LinkSecrets } from '../resources/accounts.ts';
import { messagePage } from './checkout-page.ts';
import { euros, html, notFound, page, redirect } from './html.ts';

const testIban = 'FR1420041010050500013M02606';

function form(
  account: Stripe.Account,
  returnUrl: string | undefined,
  problem?: string,
  typed?: { name: string; iban: string },
): Answer {
  const person = account.business_type === 'individual';
  const name = typed?.name ?? account.company?.name ?? account.business_profile?.name ?? '';
  const body = html`<div class="card">
    <p class="soft">Terreau</p>
    <h1>Ouvrir un compte de paiement</h1>
    <p>
      ${
        person
          ? 'Ces renseignements permettent de vous verser ce qui vous est dû.'
          : 'Ces renseignements permettent de verser à votre organisation l’argent collecté pour elle.'
      }
    </p>
    ${problem ? html`<div class="alert" role="alert">${problem}</div>` : null}
    <form method="post" action="/onboarding/${account.id}">
      <label for="name">${person ? 'Prénom et nom' : 'Nom de l’organisation'}</label
      ><input type="text" id="name" name="name" value="${name}" />
      ${
        person
          ? html`<label for="birth">Date de naissance</label><input type="text" id="birth" name="birth" />
              <label for="address">Adresse</label><input type="text" id="address" name="address" />`
          : html`<label for="siren">SIREN ou RNA</label><input type="text" id="siren" name="siren" />
              <label for="representative">Représentante ou représentant légal</label
              ><input type="text" id="representative" name="representative" autocomplete="name" />`
      }
      <label for="iban">IBAN sur lequel verser</label
      ><input
        type="text"
        id="iban"
        name="iban"
        value="${typed?.iban ?? ''}"
        placeholder="FR14 2004 1010 0505 0001 3M02 606"
      />
      <button class="first" name="action" value="complete">Terminer</button>
      <p><button name="action" value="later">Plus tard</button></p>
    </form>
  </div>`;
  return page('Ouvrir un compte de paiement – Terreau', body, {
    status: problem ? 400 : 200,
    goesTo: [returnUrl],
  });
}

/** Where a login link leads: what the organisation sees of its account. Stripe's own page shows more. */
export async function showExpress(engine: Engine, id: string): Promise<Answer> {
  return inWork(engine, { account: platform, locks: [] }, async (work) => {
    const account = await work.find('account', id);
    if (!account) return notFound();
    const { available, pending } = await balanceOf(work, id);
    return messagePage(
      account.company?.name ?? account.business_profile?.name ?? 'Compte de paiement',
      `Disponible : ${euros(available[0]?.amount ?? 0)}. En attente : ${euros(pending[0]?.amount ?? 0)}.`,
    );
  });
}

/** Where an account link leads: the cooperation gives its identity and its IBAN. */
export async function showOnboarding(engine: Engine, id: string): Promise<Answer> {
  return inWork(engine, { account: platform, locks: [] }, async (work) => {
    const account = await work.find('account', id);
    if (!account || id === platform) return notFound();
    const { returnUrl, refreshUrl, linkExpires = 0 } = work.hidden(id) as LinkSecrets;
    if (!returnUrl) return messagePage('Lien inconnu', 'Demandez un nouveau lien depuis le site.', 404);
    // A link opened too late sends the organisation back to fetch another.
    if (work.now > linkExpires && refreshUrl) return redirect(refreshUrl);
    return form(account, returnUrl);
  });
}

export async function submitOnboarding(engine: Engine, id: string, given: URLSearchParams): Promise<Answer> {
  return inWork(engine, { account: platform, locks: [id] }, async (work) => {
    const account = await work.find('account', id);
    if (!account || id === platform) return notFound();
    const { returnUrl } = work.hidden(id) as LinkSecrets;
    if (!returnUrl) return messagePage('Lien inconnu', 'Demandez un nouveau lien depuis le site.', 404);
    if (given.get('action') !== 'complete') return redirect(returnUrl);
    const name =
      (given.get('name') ?? '').trim() ||
      account.company?.name ||
      account.business_profile?.name ||
      'Organisation de test';
    const iban = plainIban(given.get('iban') ?? '') || testIban;
    if (!ibanHolds(iban)) return form(account, returnUrl, 'Cet IBAN est incorrect.', { name, iban });
    const due = account.requirements?.currently_due ?? [];
    if (!account.details_submitted || due.length > 0) completeOnboarding(work, account, { iban, name });
    return redirect(returnUrl);
  });
}
