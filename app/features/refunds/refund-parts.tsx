import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField, SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { PaymentToRefund, RefundLine } from './refunds.queries.server.ts';

const labels = phrases({ amount: 'Montant à rendre', reason: 'La raison' });

/** Refunds, each leading to its payment. */
export function RefundLines({ caption, lines }: { caption: string; lines: readonly RefundLine[] }) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'who', label: t('Personne') },
        { key: 'project', label: t('Projet') },
        { key: 'on', label: t('Demandé le') },
        { key: 'state', label: t('État') },
        { key: 'owed', label: t('Encore dû'), numeric: true },
        { key: 'total', label: t('Montant'), numeric: true },
      ]}
      rows={lines.map(({ id, pledgeId, who, project, on, state, owed, total }) => ({
        id,
        who: (
          <a href={href(`/operateur/remboursements/${pledgeId}`)} className="link">
            {who || t('Sans nom')}
          </a>
        ),
        project,
        on,
        state,
        owed,
        total,
      }))}
      empty={t('Aucun remboursement.')}
    />
  );
}

/** How much of a payment is given back, and why: the person reads the reason. */
export function RefundForm({
  payment,
  refundId,
  result,
}: {
  payment: PaymentToRefund;
  /** Made with the page, so that a double click is one refund. */
  refundId: string;
  result: FormResult;
}) {
  return (
    <Section
      id="rendre"
      title={t('Rendre ce paiement, en partie ou en entier')}
      intro={[
        payment.wasReleased
          ? t(
              'Cet argent est déjà chez la coopération : il est repris sur son compte de paiement, moins notre commission, que nous rendons aussi.',
            )
          : t('Cet argent est encore chez nous.'),
        ...(payment.fromWallet ? [t('Il retourne dans le porte-monnaie qui l’a payé, tout de suite.')] : []),
      ].join(' ')}
    >
      <Form result={result} labels={labels}>
        <input type="hidden" name="intent" value="refund" />
        <input type="hidden" name="id" value={refundId} />
        <AmountField
          name="amount"
          label={labels.amount}
          help={t('Au plus {stands}. Ce qui est pour la plateforme est rendu avec le dernier euro.', {
            stands: payment.stands,
          })}
          required
        />
        <TextArea
          name="reason"
          label={labels.reason}
          help={t('La personne la lira dans sa lettre ; elle est gardée.')}
          rows={3}
          required
        />
        <ButtonRow>
          <Button variant="danger">{t('Rendre ce montant')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** What was given back of one payment, and what is to be decided where it failed. */
export function RefundHistory({ payment }: { payment: PaymentToRefund }) {
  return (
    <Section title={t('Ce qui a été rendu')}>
      <DataTable
        caption={t('Les remboursements de ce paiement')}
        hideCaption
        columns={[
          { key: 'on', label: t('Demandé le') },
          { key: 'reason', label: t('La raison') },
          { key: 'state', label: t('État') },
          { key: 'owed', label: t('Encore dû'), numeric: true },
          { key: 'total', label: t('Montant'), numeric: true },
        ]}
        rows={payment.refunds.map(
          ({ id, on, reason, state, status, failureCode, isOwed, owed, writtenOff, total }) => ({
            id,
            on,
            reason,
            owed,
            total,
            state: (
              <div className="grid gap-2">
                {failureCode ? t('{state} ({failureCode})', { state, failureCode }) : state}
                {writtenOff && <span>{t('Dette de {amount} abandonnée le {on} : {why}', writtenOff)}</span>}
                {status === 'failed' && <Decide refundId={id} isOwed={isOwed} />}
              </div>
            ),
          }),
        )}
        empty={t('Rien pour le moment.')}
      />
    </Section>
  );
}

/** What is still owed for refunds of money that had been sent on: paid by a transfer, or given up. */
export function RefundDebts({ payment, result }: { payment: PaymentToRefund; result: FormResult }) {
  const debts = payment.refunds.flatMap(({ id, on, owed }) =>
    owed ? [{ value: id, label: t('{owed}, remboursement du {on}', { owed, on }) }] : [],
  );
  if (debts.length === 0) return null;
  const why = t('Pourquoi abandonner cette dette');
  const which = t('La dette à abandonner');
  return (
    <Section
      title={t('Ce qui nous est encore dû')}
      intro={t(
        'Quand un virement arrive, expliquez sa ligne de banque comme « Dette payée à la plateforme ». Sinon, l’équipe peut abandonner cette dette : la plateforme la porte.',
      )}
    >
      <Form result={result} labels={{ refund: which, why }}>
        <input type="hidden" name="intent" value="write_off" />
        <SelectField name="refund" label={which} options={debts} required />
        <TextArea name="why" label={why} help={t('Gardé avec le remboursement.')} rows={3} required />
        <ButtonRow>
          <Button variant="secondary">{t('Abandonner cette dette')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Decide({ refundId, isOwed }: { refundId: string; isOwed: boolean }) {
  return (
    <Form className="flex flex-wrap gap-2">
      <input type="hidden" name="refund" value={refundId} />
      <Button name="intent" value="paid" size="small" variant="secondary">
        {t('J’ai fait le virement')}
      </Button>
      {!isOwed && (
        <Button name="intent" value="give_up" size="small" variant="quiet">
          {t('Abandonner')}
        </Button>
      )}
    </Form>
  );
}
