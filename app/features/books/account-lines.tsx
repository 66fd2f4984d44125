import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import type { accountPage } from './account-page.queries.server.ts';
import { accountAddress } from './balance-tables.tsx';

/** One account's lines, the newest first, with what it came to after each. */
export function AccountLines({ page }: { page: NonNullable<Awaited<ReturnType<typeof accountPage>>> }) {
  return (
    <>
      <DataTable
        caption={
          <>
            {page.name} : {page.balance}
            <code className="block text-xs font-normal break-all text-ink-soft">{page.code}</code>
          </>
        }
        columns={[
          { key: 'on', label: 'Jour' },
          { key: 'entry', label: 'Écriture' },
          { key: 'debit', label: 'Débit', numeric: true },
          { key: 'credit', label: 'Crédit', numeric: true },
          { key: 'after', label: 'Solde', numeric: true },
        ]}
        rows={page.lines.map(({ id, on, entry, kind, memo, debit, credit, after }) => ({
          id,
          on,
          entry: (
            <a className="link" href={`/operateur/comptes?ecriture=${entry}`} title={memo}>
              {kind}
            </a>
          ),
          debit,
          credit,
          after,
        }))}
        empty="Rien n’a encore bougé sur ce compte."
      />
      {page.next && (
        <LinkButton to={accountAddress(page.code, page.next)} size="small" icon="arrow-right">
          Lignes plus anciennes
        </LinkButton>
      )}
    </>
  );
}
