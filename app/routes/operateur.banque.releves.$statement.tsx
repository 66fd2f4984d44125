import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { statementPage } from '#app/features/bank/bank.queries.server.ts';
import { LinesTable } from '#app/features/bank/import-parts.tsx';
import { settlementWords } from '#app/features/bank/words.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Relevé {reference} – Terreau', { reference: data?.statement.reference ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.releves.$statement');
  const id = uuidOr404(args.params['statement']);
  return { id, statement: (await statementPage(id)) ?? notFound() };
}

export default function Statement() {
  const { id, statement } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="banque"
      crumbs={[{ label: t('Banque'), to: '/operateur/banque' }]}
      title={`${statement.kind} ${statement.reference}`}
    >
      <Facts
        facts={[
          { name: t('Fichier'), value: statement.fileName },
          ...(statement.opening ? [{ name: t('Solde d’ouverture'), value: statement.opening }] : []),
          ...(statement.closing ? [{ name: t('Solde de clôture'), value: statement.closing }] : []),
        ]}
      />
      <LinesTable
        caption={t('Lignes que ce fichier a apportées')}
        lines={statement.lines.map(({ batchId, settlement, ...line }) => ({
          ...line,
          words: settlement ? `${line.words} — ${settlementWords[settlement] ?? ''}` : line.words,
          ...(batchId
            ? { to: `/operateur/virements/${batchId}` }
            : line.meaning === 'suspense' && !settlement
              ? { to: `/operateur/banque/lignes/${line.id}` }
              : {}),
        }))}
        empty={t('Toutes ses lignes étaient déjà connues.')}
      />
      {statement.more && (
        <p>{t('Cette page montre les mille premières lignes ; les fichiers les contiennent toutes.')}</p>
      )}
      {statement.lines.length > 0 && <TableFiles to={`/operateur/tableaux/releve?releve=${id}`} />}
    </OperatorFrame>
  );
}
