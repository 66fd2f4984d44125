import { DataTable } from '#app/components/data-table.tsx';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { entryKinds } from './entry-kinds.ts';
import type { ShownEntry } from './journal.queries.server.ts';

/** Journal entries one under the other, each with its lines and its totals, as in an accountant's journal. */
export function JournalList({ entries }: { entries: readonly ShownEntry[] }) {
  if (entries.length === 0) {
    return (
      <p className="rounded-md border border-dashed border-line p-4 text-ink-soft">
        {t('Aucune écriture ne répond à ces filtres.')}
      </p>
    );
  }
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-lg border border-line bg-surface p-3 sm:p-4"
        >
          <EntryLines entry={entry} />
          {entry.others > 0 && (
            <a className="link text-sm" href={href(`/operateur/comptes?ecriture=${entry.id}`)}>
              {t('Voir l’écriture entière : {others}', {
                others: count(entry.others, t('autre ligne'), t('autres lignes')),
              })}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The lines of one entry; the totals are those of the whole entry. */
export function EntryLines({ entry }: { entry: ShownEntry }) {
  return (
    <DataTable
      caption={
        <>
          {entry.on} · {entryKinds[entry.kind] ?? entry.kind}
          <code className="block text-xs font-normal break-all text-ink-soft">{entry.key}</code>
        </>
      }
      phone="scroll"
      columns={[
        { key: 'name', label: t('Compte') },
        { key: 'debit', label: t('Débit'), numeric: true },
        { key: 'credit', label: t('Crédit'), numeric: true },
      ]}
      rows={entry.lines.map(({ code, name, debit, credit }, index) => ({
        id: index,
        name: (
          <span className="font-normal" title={code}>
            {name}
          </span>
        ),
        debit,
        credit,
      }))}
      foot={{ name: t('Total'), debit: entry.debit, credit: entry.credit }}
    />
  );
}
