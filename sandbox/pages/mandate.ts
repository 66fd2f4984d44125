import type { Engine } from '../engine/engine.ts';
import { inWork } from '../engine/run.ts';
import type { Answer } from '../http.ts';
import { ownerOf } from './checkout.ts';
import { html, notFound, page, when } from './html.ts';

/** The mandate as the person who signed it may read it again. */
export async function showMandate(engine: Engine, id: string): Promise<Answer> {
  const owner = await ownerOf(engine, id);
  if (!owner) return notFound();
  return inWork(engine, { account: owner.account, locks: [] }, async (work) => {
    const mandate = await work.find('mandate', id);
    if (!mandate) return notFound();
    const method = await work.get('payment_method', mandate.payment_method as string);
    const { sepa_debit: sepa } = mandate.payment_method_details;
    const body = html`<div class="card">
      <h1>Mandat de prélèvement SEPA</h1>
      <dl>
        <dt>Référence unique du mandat</dt>
        <dd>${sepa?.reference}</dd>
        <dt>Créancier</dt>
        <dd>Terreau, par Stripe</dd>
        <dt>Débiteur</dt>
        <dd>
          ${method.billing_details.name}, compte ${method.sepa_debit?.country}…${method.sepa_debit?.last4}
        </dd>
        <dt>Type de paiement</dt>
        <dd>${mandate.type === 'multi_use' ? 'Récurrent' : 'Ponctuel'}</dd>
        <dt>Accepté le</dt>
        <dd>${when(mandate.customer_acceptance.accepted_at ?? 0)}</dd>
        <dt>État</dt>
        <dd>${mandate.status === 'active' ? 'Actif' : 'Révoqué'}</dd>
      </dl>
    </div>`;
    return page('Mandat de prélèvement SEPA', body);
  });
}
