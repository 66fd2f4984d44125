import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { bankPage } from '#app/features/bank/bank.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { count } from '#app/i18n/format.ts';

export const meta = () => [{ title: t('Banque – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque._index');
  return bankPage(today());
}

export default function Bank() {
  const { books, last, suspense, waiting, statements } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="banque"
      title={t('Compte bancaire')}
      intro={t(
        'Les relevés de la banque disent quels virements sont partis, lesquels sont revenus, et ce qui est arrivé de Stripe.',
      )}
      action={
        <>
          <LinkButton to="/operateur/banque/attendus">{t('Virements attendus')}</LinkButton>
          <LinkButton to="/operateur/banque/importer">{t('Importer un relevé')}</LinkButton>
        </>
      }
    >
      <Facts
        layout="tiles"
        facts={[
          { name: t('Selon nos comptes'), value: books },
          {
            name: t('Selon le dernier relevé'),
            value: last?.closing ?? '—',
            note: last ? t('le {on}', { on: last.on }) : t('aucun relevé importé'),
          },
          { name: t('Inexpliqué'), value: suspense ?? t('rien'), note: t('solde du compte d’attente') },
        ]}
      />
      <DataTable
        caption={t('Lignes inexpliquées')}
        columns={[
          { key: 'on', label: t('Date') },
          { key: 'party', label: t('De ou vers') },
          { key: 'words', label: t('Libellé') },
          { key: 'age', label: t('Depuis') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={waiting.map(({ id, on, party, words, age, amount }) => ({
          id,
          on,
          party,
          words: (
            <a className="link" href={href(`/operateur/banque/lignes/${id}`)}>
              {words}
            </a>
          ),
          age: count(age, t('jour'), t('jours')),
          amount,
        }))}
        empty={t('Toutes les lignes de la banque sont expliquées.')}
      />
      {waiting.length > 0 && (
        <TableFiles to="/operateur/tableaux/lignes-inexpliquees" name={t('Toutes les lignes inexpliquées')} />
      )}
      <DataTable
        caption={t('Fichiers importés')}
        columns={[
          { key: 'reference', label: t('Référence') },
          { key: 'kind', label: t('Fichier') },
          { key: 'period', label: t('Arrêté') },
          { key: 'lines', label: t('Contenu') },
          { key: 'importedOn', label: t('Importé le') },
          { key: 'closing', label: t('Solde'), numeric: true },
        ]}
        rows={statements.map(({ id, reference, ...one }) => ({
          ...one,
          id,
          reference: (
            <a className="link" href={href(`/operateur/banque/releves/${id}`)}>
              {reference}
            </a>
          ),
        }))}
        empty={t('Aucun relevé importé pour le moment.')}
      />
      {statements.length > 0 && (
        <TableFiles to="/operateur/tableaux/fichiers-de-la-banque" name={t('Tous les fichiers importés')} />
      )}
    </OperatorFrame>
  );
}
