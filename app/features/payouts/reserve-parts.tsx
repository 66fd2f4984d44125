import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { reservePage } from './reserve.queries.server.ts';

type Page = Awaited<ReturnType<typeof reservePage>>;

/** What is held, what of it is owed, and what is left of it to the platform. */
export function ReserveFigures({ page }: { page: Page }) {
  const { stripe } = page;
  return (
    <>
      <Facts
        layout="tiles"
        facts={[
          {
            name: t('Il reste à la plateforme'),
            value: page.own,
            note: t('apports et recettes, moins les frais'),
          },
          {
            name: t('Chez Stripe, selon Stripe'),
            value: stripe?.total ?? '—',
            note: stripe
              ? t('dont {available} disponibles et {pending} en chemin', {
                  available: stripe.available,
                  pending: stripe.pending,
                })
              : t('Stripe ne répond pas'),
          },
          {
            name: t('Chez Stripe, selon nos comptes'),
            value: page.stripeBooks,
            note: t('argent des clients compris'),
          },
        ]}
      />
      {!stripe && (
        <Notice tone="warning" title={t('Stripe ne répond pas')} still>
          {t('Ce que disent nos comptes reste vrai. Rouvrez cette page dans quelques minutes.')}
        </Notice>
      )}
      <p className="max-w-[68ch] text-sm text-ink-soft">
        {rich(
          'Stripe compte un prélèvement dès qu’il est demandé et un virement dès qu’il part ; nos comptes attendent qu’ils soient arrivés. La page <a>Contrôles</a> les compare en tenant compte de ce qui est en route.',
          {
            a: (text) => (
              <a className="link" href={href('/operateur/controles')}>
                {text}
              </a>
            ),
          },
        )}
      </p>
      <Section title={t('D’où vient ce qui reste')}>
        <Facts
          facts={[
            { name: t('Apports de la plateforme'), value: page.float },
            { name: t('Recettes : frais gardés et contributions'), value: page.income },
            { name: t('Frais payés à Stripe'), value: `− ${page.expenses}` },
            ...(page.advanced
              ? [{ name: t('Avancé après des litiges, à récupérer'), value: `− ${page.advanced}` }]
              : []),
            { name: t('Il reste à la plateforme'), value: page.own },
          ]}
        />
      </Section>
      <Section title={t('À qui est ce que nous détenons')}>
        <Facts
          facts={[
            {
              name: t('Détenu, selon nos comptes'),
              value: page.held,
              note: t('dont {stripeBooks} chez Stripe et {bankBooks} en banque', {
                stripeBooks: page.stripeBooks,
                bankBooks: page.bankBooks,
              }),
            },
            {
              name: t('Dû à des clients'),
              value: page.clients,
              note: t(
                'collectes en cours, remboursements à partager, portefeuilles, virements en préparation',
              ),
            },
            { name: t('Dû à l’État'), value: page.state, note: t('prélevé sur les intérêts des prêteurs') },
            { name: t('À la plateforme'), value: page.own },
          ]}
        />
      </Section>
    </>
  );
}

/** `id` comes with the page, so that the form sent twice is one top-up; after a refusal it is still the same form. */
export function TopUpForm({ id, result }: { id: string; result: FormResult }) {
  const sent = result?.initialValue?.['id'];
  return (
    <Section title={t('Alimenter la réserve')}>
      <Form result={result} labels={{ amount: t('Montant') }}>
        <input type="hidden" name="id" value={typeof sent === 'string' ? sent : id} />
        <AmountField
          name="amount"
          label={t('Montant')}
          required
          help={t(
            'Prélevé sur le compte bancaire de la plateforme. Il compte quand Stripe dit qu’il est arrivé.',
          )}
        />
        <div>
          <Button>{t('Alimenter la réserve')}</Button>
        </div>
      </Form>
    </Section>
  );
}

export function TopUpList({ topUps }: { topUps: Page['topUps'] }) {
  return (
    <DataTable
      caption={t('Apports demandés')}
      columns={[
        { key: 'askedOn', label: t('Demandé le') },
        { key: 'askedBy', label: t('Par') },
        { key: 'whose', label: t('Argent de') },
        { key: 'state', label: t('État') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={topUps.map(({ id, askedOn, askedBy, whose, amount, receivedOn, known, failed }) => ({
        id,
        askedOn,
        askedBy,
        whose,
        amount,
        state: failed ? (
          <Badge tone="danger">{t('Refusé le {on} ({why})', { on: failed.on, why: failed.why })}</Badge>
        ) : receivedOn ? (
          <Badge tone="success">{t('Arrivé le {receivedOn}', { receivedOn })}</Badge>
        ) : known ? (
          <Badge tone="info">{t('En chemin')}</Badge>
        ) : (
          <Badge tone="warning">{t('Sans réponse de Stripe')}</Badge>
        ),
      }))}
      empty={t('Aucun apport pour le moment.')}
    />
  );
}
