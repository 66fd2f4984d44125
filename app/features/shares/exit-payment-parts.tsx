import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField, DateField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { exitsOf } from './exits.queries.server.ts';
import { exitStates, paymentWayNames } from './words.ts';

type Exits = Awaited<ReturnType<typeof exitsOf>>;

/** What was paid, a line for each payment. */
export function PaymentLines({ payments }: { payments: readonly string[] }) {
  return payments.map((payment) => (
    <span key={payment} className="block text-sm text-ink-soft">
      {payment}
    </span>
  ));
}

/** What is owed to leavers, and the form that says that one was paid. */
export function OwedExits({
  exits,
  newId,
  today,
  result,
}: {
  exits: Exits;
  newId: string;
  today: string;
  result: FormResult;
}) {
  const only = exits.owed.length === 1 ? exits.owed[0] : undefined;
  return (
    <Section title={t('À payer')}>
      <DataTable
        caption={t('Ce qui est dû à ceux qui sont sortis')}
        hideCaption
        columns={[
          { key: 'name', label: t('À qui') },
          { key: 'shares', label: t('Parts') },
          { key: 'due', label: t('Au plus tard le') },
          { key: 'amount', label: t('Montant'), numeric: true },
          { key: 'paid', label: t('Payé'), numeric: true },
          { key: 'left', label: t('Reste à payer'), numeric: true },
        ]}
        rows={exits.owed.map(({ id, name, shares, due, amount, paid, left, payments, isLate }) => ({
          id,
          name,
          amount,
          paid,
          left,
          shares: (
            <>
              {shares}
              <PaymentLines payments={payments} />
            </>
          ),
          due: isLate ? <Badge tone="danger">{t('En retard : {due}', { due })}</Badge> : due,
        }))}
        empty={t('Rien n’est dû.')}
      />
      {exits.owed.length > 0 && (
        <Form
          result={result}
          values={{ paidOn: today, way: 'bank_transfer', paidAmount: only?.leftTyped ?? '' }}
          labels={{
            owed: t('Payé à'),
            paidOn: t('Payé le'),
            paidAmount: t('Montant payé'),
            way: t('Comment'),
            reference: t('Référence'),
          }}
        >
          <input type="hidden" name="intent" value="pay" />
          <input type="hidden" name="payment" value={newId} />
          <p className="max-w-[68ch]">
            {t(
              'Vous payez depuis votre banque, après l’approbation des comptes si vos statuts le demandent, puis vous le dites ici, en une ou plusieurs fois. La personne en est prévenue, et le registre le garde.',
            )}
          </p>
          <SelectField
            name="owed"
            label={t('Payé à')}
            required
            options={exits.owed.map(({ id, name, left }) => ({ value: id, label: `${name}, ${left}` }))}
          />
          <DateField name="paidOn" label={t('Payé le')} max={today} required />
          <AmountField name="paidAmount" label={t('Montant payé')} required />
          <SelectField
            name="way"
            label={t('Comment')}
            required
            options={Object.entries({ ...paymentWayNames }).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            name="reference"
            label={t('Référence')}
            help={t('Celle du virement, ou le numéro du chèque : la personne la lit aussi.')}
            required
            maxLength={200}
          />
          <Button variant="secondary">{t('C’est payé')}</Button>
        </Form>
      )}
    </Section>
  );
}

/** A payment written down by mistake is taken back, with the reason that the leaver reads. Folded away. */
export function WrongPayment({ payments, result }: { payments: Exits['reversible']; result: FormResult }) {
  if (payments.length === 0) return null;
  return (
    <details className="rounded-md border border-line p-4" open={result !== null && result !== undefined}>
      <summary className="font-semibold">{t('Corriger un paiement écrit par erreur')}</summary>
      <Form
        result={result}
        labels={{ wrong: t('Le paiement qui était faux'), reason: t('Ce qui était faux') }}
        className="mt-4 grid gap-4"
      >
        <input type="hidden" name="intent" value="reverse" />
        <p className="max-w-[68ch]">
          {t(
            'Ce paiement reste au registre, et une ligne le reprend : la somme est de nouveau due. La personne en est prévenue, avec votre raison. S’il faut, écrivez ensuite le paiement juste.',
          )}
        </p>
        <SelectField
          name="wrong"
          label={t('Le paiement qui était faux')}
          required
          placeholder={t('Choisissez')}
          options={payments.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextField
          name="reason"
          label={t('Ce qui était faux')}
          help={t('Par exemple : virement rejeté par la banque, ou écrit deux fois.')}
          required
          maxLength={500}
        />
        <Button variant="secondary">{t('Corriger ce paiement')}</Button>
      </Form>
    </details>
  );
}

/** What is over: paid, declined, taken back. The last fifty. */
export function PastExits({ exits }: { exits: Exits }) {
  if (exits.over.length === 0) return null;
  return (
    <Section title={t('Terminées')}>
      <DataTable
        caption={t('Sorties terminées')}
        hideCaption
        columns={[
          { key: 'name', label: t('Associé·e') },
          { key: 'shares', label: t('Parts') },
          { key: 'state', label: t('État') },
          { key: 'on', label: t('Le') },
          { key: 'words', label: t('Comment ou pourquoi') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={exits.over.map(({ status, words, payments, ...exit }) => ({
          id: exit.id,
          name: exit.name,
          shares: exit.shares,
          on: exit.on,
          amount: exit.amount,
          state: exitStates[status],
          words: (
            <>
              {words || (payments.length === 0 && '—')}
              <PaymentLines payments={payments} />
            </>
          ),
        }))}
      />
    </Section>
  );
}
