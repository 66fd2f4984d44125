import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { askForJob, lastAsk } from '#app/features/jobs/asks.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { offerWay } from '#app/features/parameters/offered-ways.server.ts';
import { Preparation, StripeWayCard, WalletsCard } from '#app/features/payouts/payouts-parts.tsx';
import { payoutsPage } from '#app/features/payouts/payouts.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { askedAgain } from '#app/infra/http-asked-again.server.ts';
import { pageOf, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction = () => [{ title: t('Virements – Terreau') }];

/** The browser is told here when to ask again. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.virements._index');
  const page = pageOf(args.request);
  const [shown, ask] = await Promise.all([payoutsPage(today(), page), lastAsk('propose-payouts')]);
  return askedAgain(args.request, { ...shown, page, ask }, ask.isOpen);
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.virements._index');
  const intent = (await readForm(args.request)).get('intent');
  if (intent === 'offer' || intent === 'stop') {
    await offerWay({
      way: 'stripe_payouts',
      offered: intent === 'offer',
      personId: person.id,
      today: today(),
    });
    return seeOther('/operateur/virements');
  }
  await askForJob({ job: 'propose-payouts', page: '/operateur/virements', personId: person.id });
  return seeOther('/operateur/virements');
}

export default function Payouts() {
  const { batches, ready, readyByStripe, stripe, wallets, ask, page, pages, ...again } =
    useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="virements"
      title={t('Virements aux prêteurs')}
      intro={t(
        'Un lot est préparé chaque matin d’un jour ouvré. Deux personnes l’approuvent, Stripe amène l’argent en banque, la banque exécute le fichier.',
      )}
    >
      <Preparation ask={ask} to="/operateur/virements" {...again} />
      <WalletsCard wallets={wallets} ready={ready} readyByStripe={readyByStripe} isPreparing={ask.isOpen} />
      <StripeWayCard way={stripe} />
      <DataTable
        caption={t('Lots')}
        columns={[
          { key: 'messageId', label: t('Lot') },
          { key: 'way', label: t('Voie') },
          { key: 'createdOn', label: t('Préparé le') },
          { key: 'count', label: t('Virements') },
          { key: 'total', label: t('Montant'), numeric: true },
          { key: 'step', label: t('État') },
        ]}
        rows={batches.map(({ id, messageId, step, isPaid, ...batch }) => ({
          ...batch,
          id,
          messageId: (
            <a className="link" href={href(`/operateur/virements/${id}`)}>
              {messageId}
            </a>
          ),
          step: <Badge tone={isPaid ? 'success' : 'warning'}>{step}</Badge>,
        }))}
        empty={t('Aucun lot pour le moment.')}
      />
      <Pager page={page} pages={pages} to={(number) => `/operateur/virements?page=${number}`} />
      {batches.length > 0 && <TableFiles to="/operateur/tableaux/lots" />}
    </OperatorFrame>
  );
}
