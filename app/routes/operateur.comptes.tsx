import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { FamilyAccounts, TrialBalance } from '#app/features/books/balance-tables.tsx';
import { familyWords } from '#app/features/books/family-words.ts';
import { readBooksAddress } from '#app/features/books/journal-filters.ts';
import { EntryLines } from '#app/features/books/journal-list.tsx';
import { JournalSearch } from '#app/features/books/journal-search.tsx';
import { entryWithLines, journalPage } from '#app/features/books/journal.queries.server.ts';
import { accountsOf, balanceOn, pendingNow } from '#app/features/books/trial-balance.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Comptes – Terreau') }];

/** One entry (?ecriture=), or the trial balance (or the accounts of one of its lines, ?famille=) above the journal. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes');
  const asked = readBooksAddress(new URL(args.request.url).searchParams, today());
  const { asOf, filters, family, errors, typed } = asked;
  const single =
    asked.entry === null ? null : ((await entryWithLines(asked.entry, asked.afterLine)) ?? notFound());
  const list = family ? { family, list: await accountsOf(family, asOf, asked.afterCode) } : null;
  const [balance, pending, journal] = await Promise.all([
    balanceOn(asOf),
    pendingNow(),
    journalPage(filters),
  ]);
  const refused = Object.keys(errors).length > 0;
  const result = refused ? { error: errors, initialValue: typed } : null;
  const later = filters.after !== null;
  const page = { single, accounts: list, balance, pending, journal, typed, result, later, asOf };
  return data(page, { status: refused ? 400 : 200 });
}

export default function Books() {
  const { single, accounts, balance, pending, journal, typed, result, later, asOf } =
    useLoaderData<typeof loader>();
  if (single) return <SingleEntry {...single} />;
  return (
    <OperatorFrame
      current="comptes"
      title={t('Comptes')}
      intro={t(
        'Tout ce qui a bougé, en partie double. Une écriture ne change jamais ; une erreur se corrige par une autre.',
      )}
      action={
        <>
          <TableFiles to="/operateur/comptes/export.csv" name={t('Toutes les écritures')} />
          <TableFiles to="/operateur/comptes/prets.csv" name={t('Relevés des prêteurs')} />
        </>
      }
    >
      {accounts ? (
        <FamilyAccounts {...accounts} label={familyWords(accounts.family).all} asOf={asOf} />
      ) : (
        <TrialBalance balance={balance} pending={pending} asOf={asOf} result={result} />
      )}
      <JournalSearch journal={journal} typed={typed} later={later} result={result} />
    </OperatorFrame>
  );
}

function SingleEntry({ entry, next }: NonNullable<Awaited<ReturnType<typeof entryWithLines>>>) {
  return (
    <OperatorFrame
      current="comptes"
      title={t('Écriture {id}', { id: entry.id })}
      crumbs={[{ label: t('Comptes'), to: '/operateur/comptes' }]}
    >
      <Section title={t('Lignes')}>
        <EntryLines entry={entry} />
        {next !== null && (
          <LinkButton
            to={`/operateur/comptes?ecriture=${entry.id}&ligne=${next}`}
            size="small"
            icon="arrow-right"
          >
            {t('Lignes suivantes')}
          </LinkButton>
        )}
      </Section>
    </OperatorFrame>
  );
}
