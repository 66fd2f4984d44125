import type { Engine } from '../engine/engine.ts';
import { firstEndpoint } from '../engine/endpoints.ts';
import { platform } from '../engine/events.ts';
import type { Answer } from '../http.ts';
import { euros, html, type Html, page, when } from '../pages/html.ts';
import { balances } from './balances.ts';

type Item = {
  id: string;
  kind: string;
  account: string;
  created: number;
  status: string | null;
  amount: number | null;
  currency: string | null;
  disputed: boolean;
};
type Sent = {
  id: string;
  type: string;
  created: number;
  account: string;
  state: string;
  attempts: number;
  last_error: string | null;
  last_status: number | null;
};

const day = 24 * 3600;

const states: Record<string, string> = { delivered: 'remis', pending: 'en attente', failed: 'abandonné' };

/** One button that does one thing. */
function button(action: string, label: string, fields: Record<string, string> = {}): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form method="post" action="/__standin/${action}">${hidden}<button>${label}</button></form>`;
}

function at(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** Only what can be done with the object as it is now. */
function actionsFor({ id, kind, account, status, disputed }: Item): Html[] {
  if (kind === 'charge' && status === 'pending') return [button(`charges/${id}/fail`, 'Fera défaut')];
  if (kind === 'charge' && status === 'succeeded' && !disputed)
    return [
      button(`charges/${id}/dispute`, 'Contester'),
      ...(id.startsWith('ch_') ? [button(`charges/${id}/warn`, 'Signaler une fraude')] : []),
    ];
  if (kind === 'dispute' && /needs_response$|under_review$/.test(status ?? ''))
    return [button(`disputes/${id}/win`, 'Gagner'), button(`disputes/${id}/lose`, 'Perdre')];
  if (kind === 'payout' && status !== 'failed' && status !== 'canceled')
    return [button(`payouts/${id}/fail`, 'Retourner')];
  if (kind === 'refund' && account === platform && (status === 'pending' || status === 'succeeded'))
    return [button(`refunds/${id}/fail`, 'Retourner')];
  if (kind === 'topup' && status === 'pending') return [button(`topups/${id}/fail`, 'Refuser')];
  if (kind === 'mandate' && status === 'active') return [button(`mandates/${id}/end`, 'Révoquer')];
  if (kind === 'account' && id !== platform)
    return [
      button(`accounts/${id}/require`, 'Demander une pièce', { days: '14' }),
      button(`accounts/${id}/restrict`, 'Bloquer'),
      button(`accounts/${id}/release`, 'Débloquer'),
    ];
  return [];
}

/** The stand-in at a glance: its clock, its money, what was made last, and what the application was told. */
export async function consolePage({ database, clock, endpoints }: Engine): Promise<Answer> {
  const now = clock.now();
  const [items, sent, { accounts, agrees }] = await Promise.all([
    database.query<Item>(
      `select id, kind, account, created, data->>'status' as status, (data->>'amount')::bigint as amount, data->>'currency' as currency,
              coalesce((data->>'disputed')::boolean, false) or data->>'source_transfer' is not null as disputed
         from standin.object where kind <> 'balance_transaction' order by seq desc limit 40`,
    ),
    database.query<Sent>(
      `select e.id, e.type, e.created, e.account, d.state, d.attempts, d.last_error, d.last_status
         from standin.event e join standin.delivery d on d.event_id = e.id order by e.seq desc limit 40`,
    ),
    balances(database),
  ]);
  const tomorrow = now - (now % day) + day + 6 * 3600;
  const body = html`<div class="card">
      <h1>Simulateur de Stripe</h1>
      <p class="amount">${when(now)}</p>
      <p class="soft">
        ${clock.frozen ? 'L’horloge est arrêtée.' : 'L’horloge suit le temps réel.'} Événements remis à
        <code>${endpoints.get(firstEndpoint)!.url}</code>.
      </p>
      <div class="row">
        ${button('clock/advance', 'Avancer à demain', { to: at(tomorrow) })}${button('clock/advance', 'Avancer d’une semaine', { to: at(tomorrow + 6 * day) })}
        <form method="post" action="/__standin/clock/advance" class="row">
          <div><label for="to">Avancer au</label><input type="date" id="to" name="to" required /></div>
          <button>Avancer</button>
        </form>
        ${clock.frozen ? button('clock/live', 'Revenir au temps réel') : null}
      </div>
    </div>
    <div class="card">
      <h2>Soldes</h2>
      <table>
        <thead>
          <tr>
            <th>Compte</th>
            <th class="number">En attente</th>
            <th class="number">Disponible</th>
            <th class="number">Mouvements</th>
          </tr>
        </thead>
        <tbody>
          ${accounts.map(
            (one) =>
              html`<tr>
                <td><code>${one.account}</code>${one.account === platform ? ' (plateforme)' : ''}</td>
                <td class="number">${euros(one.pending)}</td>
                <td class="number">${euros(one.available)}</td>
                <td class="number">${one.transactions.count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${agrees ? null : html`<div class="alert" role="alert">Les soldes ne correspondent pas aux mouvements.</div>`}
    </div>
    <div class="card">
      <h2>Derniers objets</h2>
      <table>
        <thead>
          <tr>
            <th>Date</th>
            <th>Objet</th>
            <th>État</th>
            <th class="number">Montant</th>
            <th>Agir</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (item) =>
              html`<tr>
                <td>${when(item.created)}</td>
                <td>${item.kind}<br /><code>${item.id}</code></td>
                <td>${item.status}</td>
                <td class="number">${item.amount === null ? null : euros(item.amount)}</td>
                <td><div class="row">${actionsFor(item)}</div></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="card">
      <h2>Derniers événements</h2>
      <table>
        <thead>
          <tr>
            <th>Date</th>
            <th>Événement</th>
            <th>Remise</th>
            <th class="number">Essais</th>
          </tr>
        </thead>
        <tbody>
          ${sent.map(
            (one) =>
              html`<tr>
                <td>${when(one.created)}</td>
                <td>
                  ${one.type}${one.account === platform ? '' : html` <code>${one.account}</code>`}<br /><code
                    >${one.id}</code
                  >
                </td>
                <td>
                  ${states[one.state]}${one.state === 'delivered' ? '' : ` ${one.last_error ?? one.last_status ?? ''}`}
                </td>
                <td class="number">${one.attempts}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  return page('Simulateur de Stripe – Terreau', body, { wide: true });
}
