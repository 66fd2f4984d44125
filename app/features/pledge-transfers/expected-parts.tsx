import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { ExpectedTransfers } from './expected.queries.server.ts';

/** Whether people may pay by transfer, and the way to change it. */
export function OfferCard({ page, result }: { page: ExpectedTransfers; result: FormResult }) {
  const { offered, from, missingAccount } = page;
  return (
    <Card title={t('Payer un engagement par virement')} tone="sunk">
      <p>
        {offered
          ? t(
              'C’est proposé aux personnes connectées, à partir de {from}, pour les dons, les prêts et les parts.',
              { from },
            )
          : t('Ce n’est pas proposé : on paie par carte, par prélèvement ou avec son porte-monnaie.')}
      </p>
      {missingAccount ? (
        <Notice tone="warning" still title={missingAccount} />
      ) : (
        <Form result={result}>
          <input type="hidden" name="intent" value={offered ? 'stop' : 'offer'} />
          <div>
            <Button variant="secondary">
              {offered ? t('Ne plus proposer le virement') : t('Proposer le virement')}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

export function ExpectedFigures({ page: { count: number, due, atBank } }: { page: ExpectedTransfers }) {
  return (
    <>
      <Facts
        layout="tiles"
        facts={[
          { name: t('Virements attendus'), value: String(number) },
          {
            name: t('Montant attendu'),
            value: due,
            note: t('compté nulle part tant qu’il n’est pas arrivé'),
          },
          {
            name: t('Arrivé pour des collectes en cours'),
            value: atBank ?? '—',
            note: t('par virement ; en banque ou déjà amené chez Stripe'),
          },
        ]}
      />
      {atBank && (
        <Notice tone="info" still title={t('Stripe verse les collectes réussies')}>
          {rich(
            '{atBank} de collectes sont arrivés par la banque. Ce qui manque chez Stripe pour les verser y est amené tout seul, de notre banque : vous le voyez dans la <a>réserve</a>.',
            {
              atBank,
              a: (text) => (
                <a className="link" href={href('/operateur/reserve')}>
                  {text}
                </a>
              ),
            },
          )}
        </Notice>
      )}
    </>
  );
}

export function WaitingTable({ waiting }: Pick<ExpectedTransfers, 'waiting'>) {
  return (
    <DataTable
      caption={t('Attendus')}
      columns={[
        { key: 'reference', label: t('Référence') },
        { key: 'who', label: t('Qui') },
        { key: 'project', label: t('Projet') },
        { key: 'age', label: t('Depuis') },
        { key: 'until', label: t('Attendu jusqu’au') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={waiting.map(({ age, received, amount, until, isLate, ...row }) => ({
        ...row,
        age: count(age, t('jour'), t('jours')),
        until: isLate ? t('{until}, passé', { until }) : until,
        amount: received ? t('{amount}, dont {received} reçus', { amount, received }) : amount,
      }))}
      empty={t('Aucun virement n’est attendu.')}
    />
  );
}

export function OddTable({ odd }: Pick<ExpectedTransfers, 'odd'>) {
  return (
    <DataTable
      caption={t('Arrivés autrement que prévu')}
      columns={[
        { key: 'on', label: t('Date') },
        { key: 'payer', label: t('Payé par') },
        { key: 'who', label: t('Engagement de') },
        { key: 'reference', label: t('Référence') },
        { key: 'what', label: t('Ce qu’il en est') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={odd}
      empty={t('Tout ce qui est arrivé était ce qui était attendu.')}
    />
  );
}
