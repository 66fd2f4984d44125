import type Stripe from 'stripe';
import type { Answer } from '../http.ts';
import type { SessionSecrets } from '../resources/checkout-sessions.ts';
import { euros, html, type Html, page } from './html.ts';

/** What the person has typed so far; numbers and codes are not shown again. */
type Typed = { method?: string; name?: string; email?: string };

const merchant = 'Terreau';

const mandate = html`<p class="small soft">
  En confirmant, vous autorisez ${merchant} et son prestataire de paiement à envoyer des instructions à votre
  banque pour débiter votre compte, et votre banque à débiter votre compte conformément à ces instructions.
  Vous bénéficiez d’un droit à remboursement par votre banque selon les conditions décrites dans la convention
  que vous avez passée avec elle. Toute demande de remboursement doit être présentée dans les 8 semaines
  suivant la date de débit de votre compte. Vous acceptez d’être averti de chaque débit jusqu’à 2 jours avant
  son exécution.
</p>`;

const cardFields = html`<label for="number">Numéro de carte</label>
  <input
    type="text"
    id="number"
    name="number"
    inputmode="numeric"
    autocomplete="cc-number"
    placeholder="4242 4242 4242 4242"
  />
  <div class="pair">
    <div>
      <label for="exp">Expiration</label
      ><input type="text" id="exp" name="exp" autocomplete="cc-exp" placeholder="12/34" />
    </div>
    <div>
      <label for="cvc">Code de sécurité</label
      ><input type="text" id="cvc" name="cvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" />
    </div>
  </div>`;

const ibanField = html`<label for="iban">IBAN</label>
  <input
    type="text"
    id="iban"
    name="iban"
    autocomplete="off"
    placeholder="FR14 2004 1010 0505 0001 3M02 606"
  />${mandate}`;

const hints = html`<details class="small soft">
  <summary>Cartes et comptes de test</summary>
  <dl>
    <dt>4242 4242 4242 4242</dt>
    <dd>paiement accepté</dd>
    <dt>4000 0000 0000 0002</dt>
    <dd>carte refusée</dd>
    <dt>4000 0027 6000 3184</dt>
    <dd>authentification demandée par la banque</dd>
    <dt>4000 0000 0000 0341</dt>
    <dd>s’enregistre, puis refusée au débit</dd>
    <dt>FR14 2004 1010 0505 0001 3M02 606</dt>
    <dd>prélèvement accepté</dd>
    <dt>FR84 2004 1010 0505 0001 3M02 607</dt>
    <dd>prélèvement rejeté après six jours</dd>
  </dl>
</details>`;

function methodFields(types: string[], chosen: string | undefined): Html {
  if (types.length === 1) {
    const only = types[0]!;
    return html`<input type="hidden" name="method" value="${only}" />
      <div class="panel only">${only === 'card' ? cardFields : ibanField}</div>`;
  }
  const checked = (type: string) => (type === (chosen ?? 'card') ? html` checked` : null);
  return html`<fieldset class="tabs">
      <legend>Moyen de paiement</legend>
      <label
        ><input type="radio" name="method" id="method-card" value="card" ${checked('card')} /> Carte</label
      >
      <label
        ><input type="radio" name="method" id="method-sepa" value="sepa_debit" ${checked('sepa_debit')} />
        Prélèvement SEPA</label
      >
    </fieldset>
    <div class="panel panel-card">${cardFields}</div>
    <div class="panel panel-sepa">${ibanField}</div>`;
}

/** The payment page of an open session. */
export function checkoutPage(
  session: Stripe.Checkout.Session,
  secrets: SessionSecrets,
  typed: Typed = {},
  refusal?: { text: string; status: number },
): Answer {
  const setup = session.mode === 'setup';
  const email = typed.email ?? session.customer_email ?? session.customer_details?.email ?? '';
  const lines = secrets.items.map(
    (item) =>
      html`<p>${item.quantity && item.quantity > 1 ? `${item.quantity} × ` : ''}${item.description}</p>`,
  );
  const refused = refusal?.text ?? secrets.refusal;
  const body = html`<div class="card">
      <p class="soft">${merchant}</p>
      <h1>${setup ? 'Enregistrer un moyen de paiement' : 'Paiement'}</h1>
      ${setup ? html`<p class="soft">Rien n’est débité aujourd’hui.</p>` : html`<p class="amount">${euros(session.amount_total ?? 0)}</p>`}${lines}
      ${session.custom_text.submit ? html`<p class="small">${session.custom_text.submit.message}</p>` : null}
      ${refused ? html`<div class="alert" role="alert">${refused}</div>` : null}
      <form method="post" action="/checkout/${session.id}">
        <label for="email">Adresse e-mail</label
        ><input type="email" id="email" name="email" autocomplete="email" value="${email}" />
        ${methodFields(session.payment_method_types, typed.method)}
        <label for="name">Nom du titulaire</label
        ><input type="text" id="name" name="name" autocomplete="name" value="${typed.name ?? ''}" />
        <button class="first" type="submit">
          ${setup ? 'Enregistrer' : session.submit_type === 'donate' ? 'Donner' : 'Payer'}
        </button>
      </form>
    </div>
    ${session.cancel_url ? html`<p><a href="${session.cancel_url}">Annuler et revenir à ${merchant}</a></p>` : null}${hints}`;
  return page(`${setup ? 'Enregistrer un moyen de paiement' : 'Paiement'} – ${merchant}`, body, {
    status: refusal?.status,
    goesTo: [session.success_url, session.cancel_url],
  });
}

/** A session on which nothing can be done any more. */
export function closedPage(session: Stripe.Checkout.Session): Answer {
  const done = session.status === 'complete';
  const body = html`<div class="card">
    <h1>${done ? 'C’est déjà fait' : 'Cette page a expiré'}</h1>
    <p>
      ${done ? 'Cette opération est terminée ; vous n’avez plus rien à faire ici.' : 'Revenez au site pour recommencer. Rien n’a été débité.'}
    </p>
    ${session.cancel_url ? html`<p><a href="${session.cancel_url}">Revenir à ${merchant}</a></p>` : null}
  </div>`;
  return page(done ? 'Déjà terminé' : 'Page expirée', body, { status: done ? 200 : 410 });
}

/** What the bank shows when it wants to be sure who is paying. */
export function challengePage(
  id: string,
  amount: number | null,
  goesTo: (string | null | undefined)[],
): Answer {
  const body = html`<div class="card">
    <p class="soft">Votre banque</p>
    <h1>Authentification</h1>
    <p>
      ${amount === null ? 'Confirmez l’enregistrement de votre carte' : html`Confirmez le paiement de <strong>${euros(amount)}</strong>`}
      auprès de ${merchant}.
    </p>
    <form method="post" action="/challenge/${id}" class="row">
      <button name="action" value="accept">Accepter</button
      ><button name="action" value="refuse">Refuser</button>
    </form>
  </div>`;
  return page('Authentification – votre banque', body, { goesTo });
}

export function messagePage(title: string, text: string, status = 200): Answer {
  return page(
    title,
    html`<div class="card">
      <h1>${title}</h1>
      <p>${text}</p>
    </div>`,
    { status },
  );
}
