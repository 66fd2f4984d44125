import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form } from '#app/components/form.tsx';
import { Pager } from '#app/components/pager.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { payoutsPage } from '#app/features/payouts/payouts.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { plural, t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { seeOther } from '#app/infra/http.server.ts';
import { count } from '#app/i18n/format.ts';

export const meta: MetaFunction = () => [{ title: t('Virements – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.virements._index');
  const asked = Number(new URL(args.request.url).searchParams.get('page'));
  const page = Math.min(10_000, Math.max(1, Math.trunc(asked) || 1));
  return { ...(await payoutsPage(today(), page)), page };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/operateur.virements._index');
  const batch = await proposePayoutBatch(today());
  return seeOther(batch ? `/operateur/virements/${batch.id}` : '/operateur/virements');
}

export default function Payouts() {
  const { batches, ready, wallets, page, pages } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="virements"
      title={t('Virements aux prêteurs')}
      intro={t(
        'Un lot est préparé chaque matin d’un jour ouvré. Deux personnes l’approuvent, Stripe amène l’argent en banque, la banque exécute le fichier.',
      )}
    >
      <Card title={t('Portefeuilles')} tone="sunk">
        <p>
          {rich('Nous devons {total} à {people}.', {
            total: <strong className="figures">{wallets.total}</strong>,
            people: wallets.people,
          })}
          {wallets.without > 0 && (
            <>
              {' '}
              {plural(wallets.without, {
                one: t('L’un d’eux n’a pas encore donné d’IBAN.'),
                other: t('{n} d’entre eux n’ont pas encore donné d’IBAN.', { n: wallets.without }),
              })}
            </>
          )}
          {wallets.refused > 0 && (
            <>
              {' '}
              {t('La banque a refusé le compte de {people}.', {
                people: count(wallets.refused, t('personne'), t('personnes')),
              })}
            </>
          )}
        </p>
        {ready.count > 0 ? (
          <Form>
            <p>
              {rich('{total} peuvent partir dès maintenant, à {count}.', {
                total: <strong className="figures">{ready.total}</strong>,
                count: count(ready.count, t('prêteur'), t('prêteurs')),
              })}
            </p>
            <div>
              <Button>{t('Préparer un lot')}</Button>
            </div>
          </Form>
        ) : (
          <p>{t('Rien n’atteint encore le seuil de virement.')}</p>
        )}
      </Card>
      <DataTable
        caption={t('Lots')}
        columns={[
          { key: 'messageId', label: t('Lot') },
          { key: 'createdOn', label: t('Préparé le') },
          { key: 'count', label: t('Virements') },
          { key: 'total', label: t('Montant'), numeric: true },
          { key: 'step', label: t('État') },
        ]}
        rows={batches.map(({ id, messageId, step, ...batch }) => ({
          ...batch,
          id,
          messageId: (
            <a className="link" href={href(`/operateur/virements/${id}`)}>
              {messageId}
            </a>
          ),
          step: <Badge tone={step === 'Exécuté' ? 'success' : 'warning'}>{step}</Badge>,
        }))}
        empty={t('Aucun lot pour le moment.')}
      />
      <Pager page={page} pages={pages} to={(number) => `/operateur/virements?page=${number}`} />
    </OperatorFrame>
  );
}
