import { Button, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { DateField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { count, dayText } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import type { accountsOf, balanceOn, pendingNow } from './trial-balance.queries.server.ts';

const columns = [
  phrases({ label: 'Comptes' }, { key: 'name' }),
  phrases({ label: 'Débit' }, { key: 'debit', numeric: true }),
  phrases({ label: 'Crédit' }, { key: 'credit', numeric: true }),
] as const;

/** The trial balance at the end of a day. A line that gathers several accounts leads to them. */
export function TrialBalance({
  balance,
  pending,
  asOf,
  result,
}: {
  balance: Awaited<ReturnType<typeof balanceOn>>;
  pending: Awaited<ReturnType<typeof pendingNow>>;
  asOf: Day;
  result: FormResult;
}) {
  return (
    <Section title={t('Balance')}>
      <Form method="get" action="/operateur/comptes" result={result} values={{ au: asOf }} summary={false}>
        <div className="flex flex-wrap items-end gap-4">
          <DateField name="au" label={t('Arrêtée à la fin du')} />
          <Button variant="secondary">{t('Calculer')}</Button>
        </div>
      </Form>
      <DataTable
        caption={t('Soldes au {asOf}', { asOf: dayText(asOf) })}
        columns={columns}
        rows={balance.families.map(({ family, number, label, accounts, debit, credit }) => ({
          id: family,
          name: family.includes('*') ? (
            <a className="link" href={href(booksAddress({ au: asOf, famille: family }))}>
              {number} {label}{' '}
              <span className="font-normal">({count(accounts, t('compte'), t('comptes'))})</span>
            </a>
          ) : (
            <a className="link" href={href(accountAddress(family))}>
              {number} {label}
            </a>
          ),
          debit,
          credit,
        }))}
        foot={{ name: t('Total'), debit: balance.debit, credit: balance.credit }}
        empty={t('Rien n’avait encore bougé ce jour-là.')}
      />
      {balance.families.length > 0 && (
        <TableFiles to={`/operateur/tableaux/balance?au=${asOf}`} name={t('Balance')} />
      )}
      {pending.length > 0 && (
        <DataTable
          caption={t('En route aujourd’hui : demandé aux banques, pas encore reçu, dans aucun solde')}
          columns={columns}
          rows={pending.map(({ family, label, debit, credit }) => ({
            id: family,
            name: label,
            debit,
            credit,
          }))}
        />
      )}
    </Section>
  );
}

/** The accounts behind one line of the trial balance; each leads to its entries. */
export function FamilyAccounts({
  list: { accounts, next },
  label,
  family,
  asOf,
}: {
  list: Awaited<ReturnType<typeof accountsOf>>;
  label: string;
  family: string;
  asOf: Day;
}) {
  return (
    <Section
      title={label}
      action={
        <a className="link" href={href(booksAddress({ au: asOf }))}>
          {t('Revenir à la balance')}
        </a>
      }
    >
      <DataTable
        caption={t('Soldes au {asOf}', { asOf: dayText(asOf) })}
        columns={columns}
        rows={accounts.map(({ code, name, debit, credit }) => ({
          id: code,
          name: (
            <a className="link" href={href(accountAddress(code))}>
              {name}
            </a>
          ),
          debit,
          credit,
        }))}
        empty={t('Aucun compte de cette sorte n’avait de solde ce jour-là.')}
      />
      <TableFiles
        to={`/operateur/tableaux/comptes?${new URLSearchParams({ au: asOf, famille: family }).toString()}`}
      />
      {next && (
        <LinkButton
          to={booksAddress({ au: asOf, famille: family, suite: next })}
          size="small"
          icon="arrow-right"
        >
          {t('Comptes suivants')}
        </LinkButton>
      )}
    </Section>
  );
}

/** The page of one account, from the top or below a line. */
export function accountAddress(code: string, after?: { entry: string; line: number } | null): string {
  const search = new URLSearchParams({ code, ...(after ? { apres: `${after.entry}_${after.line}` } : {}) });
  return `/operateur/comptes/compte?${search}`;
}

/** The address of the books with these words; those that say nothing are left out. */
export function booksAddress(said: Record<string, string | null | undefined>, anchor?: string): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) search.set(name, value);
  return `/operateur/comptes${search.size > 0 ? `?${search}` : ''}${anchor ? `#${anchor}` : ''}`;
}
