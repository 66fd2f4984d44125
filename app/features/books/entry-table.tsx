import { count } from '#app/money/format.ts';

type Entry = {
  id: string;
  on: string;
  key: string;
  kind: string;
  memo: string;
  others: number;
  lines: readonly { code: string; debit: string; credit: string }[];
};

/** Journal entries one under the other, each with its lines, as in an accountant's journal. */
export function EntryTable({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) {
    return (
      <p className="rounded-md border border-dashed border-line p-4 text-ink-soft">
        Aucune écriture ne répond à ces filtres.
      </p>
    );
  }
  return (
    <ol className="grid gap-4">
      {entries.map((entry) => (
        <li key={entry.id} className="rounded-md border border-line bg-surface">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-2.5">
            <p>
              <span className="figures font-semibold">{entry.on}</span> {entry.kind}
            </p>
            <code className="text-xs break-all text-ink-soft">{entry.key}</code>
          </div>
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={`Lignes de ${entry.key}`}>
            <table className="w-full text-sm">
              <thead className="sr-only">
                <tr>
                  <th scope="col">Compte</th>
                  <th scope="col">Débit</th>
                  <th scope="col">Crédit</th>
                </tr>
              </thead>
              <tbody>
                {entry.lines.map(({ code, debit, credit }, index) => (
                  <tr key={index}>
                    <th scope="row" className="px-4 py-1 text-left font-normal">
                      <code className={credit ? 'pl-6' : ''}>{code}</code>
                    </th>
                    <td className="figures px-4 py-1 text-right whitespace-nowrap">{debit}</td>
                    <td className="figures px-4 py-1 text-right whitespace-nowrap">{credit}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {entry.others > 0 && (
            <p className="px-4 pb-2.5 text-sm text-ink-soft">
              et {count(entry.others, 'autre ligne', 'autres lignes')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
