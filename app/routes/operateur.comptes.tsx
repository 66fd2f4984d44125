import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { DateField, SelectField, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { entryKinds } from '#app/features/books/account-words.ts';
import { booksAsked } from '#app/features/books/books.schema.ts';
import { entries, groupedBalance } from '#app/features/books/books.queries.server.ts';
import { EntryTable } from '#app/features/books/entry-table.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';

export const meta: MetaFunction = () => [{ title: 'Comptes – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes');
  const { filter, page, asOf } = booksAsked(new URL(args.request.url).searchParams);
  const [balance, journal] = await Promise.all([groupedBalance(asOf), entries(filter, page)]);
  return { balance, journal, filter, page, asOf };
}

export default function Books() {
  const { balance, journal, filter, page, asOf } = useLoaderData<typeof loader>();
  const asked = { nature: filter.kind, compte: filter.text, du: filter.from, au: filter.to };
  const kept = Object.entries(asked).filter((pair): pair is [string, typeof asked.du & string] =>
    Boolean(pair[1]),
  );
  const to = (number: number) =>
    `/operateur/comptes?${new URLSearchParams([...kept, ['page', String(number)]]).toString()}#ecritures`;
  return (
    <OperatorFrame
      current="comptes"
      title="Comptes"
      intro="Tout ce qui a bougé, en partie double. Une écriture ne change jamais ; une erreur se corrige par une autre."
    >
      <Section title="Balance">
        <Form method="get" className="flex flex-wrap items-end gap-4" values={{ arrete: asOf ?? '' }}>
          <DateField name="arrete" label="Arrêtée au" />
          <Button variant="secondary">Calculer</Button>
        </Form>
        <DataTable
          caption={asOf ? `Soldes au ${asOf}` : 'Soldes à ce jour'}
          columns={[
            { key: 'label', label: 'Comptes' },
            { key: 'kind', label: 'Nature' },
            { key: 'debit', label: 'Débit', numeric: true },
            { key: 'credit', label: 'Crédit', numeric: true },
          ]}
          rows={balance.lines.map(({ prefix, label, many, ...line }) => ({
            ...line,
            id: prefix,
            label: (
              <a className="link" href={`/operateur/comptes?compte=${encodeURIComponent(prefix)}#ecritures`}>
                {label}
                {many && <span className="block text-sm font-normal text-ink-soft">{many}</span>}
              </a>
            ),
          }))}
          foot={{ label: 'Total', debit: balance.debit, credit: balance.credit }}
          empty="Aucune écriture pour le moment."
        />
      </Section>
      <Section id="ecritures" title="Écritures">
        <Form
          method="get"
          action="/operateur/comptes#ecritures"
          values={asked}
          className="grid gap-4 sm:grid-cols-2"
        >
          <SelectField
            name="nature"
            label="Nature"
            placeholder="Toutes"
            options={Object.entries(entryKinds).map(([value, label]) => ({ value, label }))}
          />
          <TextField name="compte" label="Début d’un compte, ou clé" help="Par exemple liabilities:wallet:" />
          <DateField name="du" label="Du" />
          <DateField name="au" label="Au" />
          <div>
            <Button variant="secondary">Filtrer</Button>
          </div>
        </Form>
        <EntryTable entries={journal.entries} />
        <Pager page={page} pages={journal.hasNext ? page + 1 : page} to={to} label="Pages d’écritures" />
      </Section>
    </OperatorFrame>
  );
}
