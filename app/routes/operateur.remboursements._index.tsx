import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { RefundLines } from '#app/features/refunds/refund-parts.tsx';
import { findPayments, refundsPage } from '#app/features/refunds/refunds.queries.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

export const meta = () => [{ title: t('Remboursements – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.remboursements._index');
  const asked = new URL(args.request.url).searchParams;
  const q = asked.get('q') ?? '';
  const page = Math.max(1, Math.min(10_000, Number.parseInt(asked.get('page') ?? '1', 10) || 1));
  const [found, refunds] = await Promise.all([findPayments(q), refundsPage(page)]);
  return { q, found, ...refunds };
}

export default function Refunds() {
  const { q, found, waiting, latest, page, pages } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="remboursements"
      title={t('Remboursements')}
      intro={t(
        'Rendre un don, ou un prêt et des parts avant que leur argent parte. Chaque remboursement a sa raison, que la personne lit.',
      )}
    >
      <Section title={t('Trouver un paiement')}>
        <Form method="get" values={{ q }} className="flex flex-wrap items-end gap-3">
          <TextField
            name="q"
            type="search"
            label={t('Adresse e-mail, ou numéro du paiement')}
            help={t('L’adresse entière, ou un numéro d’ici ou de Stripe (pi_…, ch_…).')}
          />
          <Button variant="secondary">{t('Chercher')}</Button>
        </Form>
        {q && (
          <DataTable
            caption={t('Les paiements trouvés')}
            hideCaption
            columns={[
              { key: 'who', label: t('Personne') },
              { key: 'kind', label: t('Quoi') },
              { key: 'project', label: t('Projet') },
              { key: 'on', label: t('Depuis le') },
              { key: 'stands', label: t('Montant'), numeric: true },
            ]}
            rows={found.map(({ id, who, kind, project, on, stands }) => ({
              id,
              who: (
                <a href={href(`/operateur/remboursements/${id}`)} className="link">
                  {who || t('Sans nom')}
                </a>
              ),
              kind,
              project,
              on,
              stands,
            }))}
            empty={t('Aucun paiement reçu à cette adresse ni sous ce numéro.')}
          />
        )}
      </Section>
      {waiting.length > 0 && (
        <Section
          title={t('À payer par virement')}
          intro={t(
            'La carte ou le compte ne peut pas recevoir ces remboursements. Faites un virement, puis notez-le sur la page du paiement.',
          )}
        >
          <RefundLines caption={t('À payer par virement')} lines={waiting} />
        </Section>
      )}
      <Section title={t('Derniers remboursements')}>
        <RefundLines caption={t('Derniers remboursements')} lines={latest} />
        <TableFiles to="/operateur/tableaux/remboursements" />
        <Pager page={page} pages={pages} to={(to) => `/operateur/remboursements?page=${to}`} />
      </Section>
    </OperatorFrame>
  );
}
