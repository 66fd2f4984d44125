import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { accountPage } from './account-page.queries.server.ts';
import { accountAddress } from './balance-tables.tsx';

/** One account's lines, the newest first, with what it came to after each. */
export function AccountLines({ page }: { page: NonNullable<Awaited<ReturnType<typeof accountPage>>> }) {
  return (
    <>
      <DataTable
        caption={
          <>
            {t('{name} : {balance}', { name: page.name, balance: page.balance })}
            <code className="block text-xs font-normal break-all text-ink-soft">{page.code}</code>
          </>
        }
        columns={[
          { key: 'on', label: t('Jour') },
          { key: 'entry', label: t('Écriture') },
          { key: 'debit', label: t('Débit'), numeric: true },
          { key: 'credit', label: t('Crédit'), numeric: true },
          { key: 'after', label: t('Solde'), numeric: true },
        ]}
        rows={page.lines.map(({ id, on, entry, kind, memo, debit, credit, after }) => ({
          id,
          on,
          entry: (
            <a className="link" href={href(`/operateur/comptes?ecriture=${entry}`)} title={memo}>
              {kind}
            </a>
          ),
          debit,
          credit,
          after,
        }))}
        empty={t('Rien n’a encore bougé sur ce compte.')}
      />
      {page.next && (
        <LinkButton to={accountAddress(page.code, page.next)} size="small" icon="arrow-right">
          {t('Lignes plus anciennes')}
        </LinkButton>
      )}
    </>
  );
}
