import type { ReactNode } from 'react';
import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { pair } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { LineState } from './line-state.tsx';
import type { MonthOfRepayments } from './repayments.queries.server.ts';

const monthsOpen = 3;

/** What loans still bring, month by month; the first months are open. */
export function ComingRepayments({ months }: { months: readonly MonthOfRepayments[] }) {
  if (months.length === 0) return null;
  const [soon, later] = [months.slice(0, monthsOpen), months.slice(monthsOpen)];
  return (
    <Section
      id="remboursements"
      title={t('Prochains remboursements')}
      intro={t(
        'Ce que les coopérations doivent vous rembourser, avant prélèvements, au centime près. Un virement suit quand votre porte-monnaie atteint le seuil.',
      )}
    >
      {soon.map((month) => (
        <MonthTable key={month.month} month={month} />
      ))}
      {later.length > 0 && (
        <details>
          <summary className="min-h-8 font-semibold">
            {t('Les {length} mois suivants, jusqu’en {title}', {
              length: later.length,
              title: later.at(-1)!.title,
            })}
          </summary>
          <div className="grid gap-4 pt-4">
            {later.map((month) => (
              <MonthTable key={month.month} month={month} />
            ))}
          </div>
        </details>
      )}
      <TableFiles to="/mon-espace/tableaux/echeances" name={t('Toutes mes échéances')} />
    </Section>
  );
}

function MonthTable({ month }: { month: MonthOfRepayments }) {
  const caption = (
    <span className="first-letter:uppercase inline-block">{pair(month.title, month.total)}</span>
  );
  return <ComingLines caption={caption} lines={month.lines} />;
}

/** What is expected, line by line. */
export function ComingLines({ caption, lines }: { caption: ReactNode; lines: MonthOfRepayments['lines'] }) {
  return (
    <DataTable
      caption={caption}
      phone="rows"
      columns={[
        { key: 'project', label: t('Projet') },
        { key: 'due', label: t('Échéance') },
        { key: 'principal', label: t('Capital'), numeric: true },
        { key: 'interest', label: t('Intérêts'), numeric: true },
        { key: 'total', label: t('Total'), numeric: true },
        { key: 'state', label: t('État') },
      ]}
      rows={lines.map(({ id, project, path, due, principal, interest, total, state }) => ({
        id,
        project: (
          <a className="link" href={href(path)}>
            {project}
          </a>
        ),
        due,
        principal,
        interest,
        total,
        state: <LineState state={state} />,
      }))}
    />
  );
}
