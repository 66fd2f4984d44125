import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { CalendarShown } from './calendar.queries.server.ts';
import { ComingLines } from './coming-repayments.tsx';

/** The twelve months of a year, each with what came and what is expected; a month with something leads to its lines. */
export function YearTable({ calendar }: { calendar: CalendarShown }) {
  const { year, months, received, expected } = calendar;
  return (
    <>
      <DataTable
        caption={t('L’année {year}, mois par mois', { year })}
        phone="scroll"
        columns={[
          { key: 'month', label: t('Mois') },
          { key: 'received', label: t('Reçu, net'), numeric: true },
          { key: 'expected', label: t('Attendu, avant prélèvements'), numeric: true },
        ]}
        rows={months.map((month) => ({
          id: month.month,
          month: (
            <span className="inline-block first-letter:uppercase">
              {month.received || month.expected ? (
                <a className="link" href={`#mois-${month.month}`}>
                  {month.title}
                </a>
              ) : (
                month.title
              )}
            </span>
          ),
          received: month.received ?? '–',
          expected: month.expected ?? '–',
        }))}
        foot={{ month: t('Total'), received, expected }}
      />
      <TableFiles to="/mon-espace/tableaux/porte-monnaie" name={t('Mes mouvements')} />
      <TableFiles to="/mon-espace/tableaux/echeances" name={t('Toutes mes échéances')} />
    </>
  );
}

/** One month: what came and what is expected, line by line. */
export function MonthLines({ month }: { month: CalendarShown['months'][number] }) {
  return (
    <Section
      id={`mois-${month.month}`}
      title={<span className="inline-block first-letter:uppercase">{month.title}</span>}
    >
      {month.came.length > 0 && (
        <DataTable
          caption={t('Reçu : {received}', { received: month.received ?? '' })}
          phone="rows"
          columns={[
            { key: 'project', label: t('Projet') },
            { key: 'on', label: t('Date') },
            { key: 'principal', label: t('Capital'), numeric: true },
            { key: 'interest', label: t('Intérêts'), numeric: true },
            { key: 'withheld', label: t('Prélevé'), numeric: true },
            { key: 'net', label: t('Net reçu'), numeric: true },
          ]}
          rows={month.came.map(({ path, project, ...line }) => ({
            ...line,
            project: (
              <a className="link" href={href(path)}>
                {project}
              </a>
            ),
          }))}
        />
      )}
      {month.comes.length > 0 && (
        <ComingLines
          caption={t('Attendu : {expected}', { expected: month.expected ?? '' })}
          lines={month.comes}
        />
      )}
    </Section>
  );
}

/** The address at which a calendar program follows this page by itself. It is shown once, when it is made. */
export function Subscription({
  since,
  address,
  result,
}: {
  since: string | null;
  address: string | null;
  result: FormResult;
}) {
  // The scheme by which phones and computers open their own calendar.
  const inCalendar = address?.replace(/^https?/, 'webcal') ?? '';
  return (
    <Section
      id="abonnement"
      title={t('Dans mon agenda')}
      intro={t(
        'Votre agenda (téléphone, ordinateur) peut suivre ce calendrier tout seul, par une adresse secrète. Qui la connaît lit vos échéances : ne la transmettez pas.',
      )}
    >
      {address ? (
        <Notice tone="success" title={t('Copiez cette adresse maintenant : elle ne sera plus montrée')}>
          <p className="mt-1 rounded-md border border-line bg-surface p-3 font-mono text-sm break-all select-all">
            {address}
          </p>
          <p>
            <a className="link" href={href(inCalendar)}>
              {t('Ouvrir dans mon agenda')}
            </a>
          </p>
          <p>{t('Dans votre agenda, cherchez « s’abonner à un calendrier » ou « ajouter par URL ».')}</p>
        </Notice>
      ) : (
        since && <p>{t('Une adresse est ouverte depuis le {since}.', { since })}</p>
      )}
      <Form result={result}>
        <ButtonRow>
          <Button name="intent" value="open" variant="secondary" icon="calendar">
            {since || address ? t('Changer d’adresse') : t('Créer l’adresse')}
          </Button>
          {(since ?? address) && (
            <Button name="intent" value="close" variant="quiet">
              {t('Fermer l’adresse')}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  );
}
