import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { Section } from '#app/components/page.tsx';
import { AccountLines } from '#app/features/books/account-lines.tsx';
import { accountPage } from '#app/features/books/account-page.queries.server.ts';
import { booksAddress } from '#app/features/books/balance-tables.tsx';
import { readAccountAddress } from '#app/features/books/journal-filters.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Un compte – Terreau') }];

/** One account, line by line from the newest, with its balance after each. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes_.compte');
  const { code, after } = readAccountAddress(new URL(args.request.url).searchParams);
  return (await accountPage(code, after)) ?? notFound();
}

export default function Account() {
  const page = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="comptes"
      title={page.name}
      crumbs={[{ label: t('Comptes'), to: '/operateur/comptes' }]}
      action={
        <LinkButton to={booksAddress({ compte: page.code }, 'ecritures')} size="small">
          {t('Ses écritures dans le journal')}
        </LinkButton>
      }
    >
      <Section title={t('Lignes')}>
        <AccountLines page={page} />
        <TableFiles
          to={`/operateur/tableaux/compte?${new URLSearchParams({ code: page.code }).toString()}`}
        />
      </Section>
    </OperatorFrame>
  );
}
