import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { DateField, SelectField, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { t } from '#app/i18n/t.ts';
import type { HistoryLine } from './history.queries.server.ts';
import { subjectKinds, subjectNames } from './words.ts';

/** The filters, which are the address of the page. */
export function HistoryFilters({ values }: { values: Record<string, string> }) {
  return (
    <Form method="get" className="flex flex-wrap items-end gap-4" values={values}>
      <SelectField
        name="sur"
        label={t('Sur')}
        placeholder={t('Tout')}
        options={subjectKinds.map((kind) => ({ value: kind, label: subjectNames[kind] }))}
      />
      <TextField name="nom" type="search" label={t('Titre ou nom')} maxLength={100} />
      <TextField name="par" type="search" label={t('Fait par')} maxLength={100} />
      <DateField name="du" label={t('Du')} />
      <DateField name="au" label={t('Au')} />
      <Button variant="secondary">{t('Filtrer')}</Button>
    </Form>
  );
}

/** Who did what and when, with each fact before and after. */
export function HistoryTable({ rows }: { rows: readonly HistoryLine[] }) {
  return (
    <DataTable
      caption={t('Historique')}
      hideCaption
      columns={[
        { key: 'when', label: t('Le') },
        { key: 'who', label: t('Par') },
        { key: 'subject', label: t('Sur') },
        { key: 'event', label: t('Quoi') },
        { key: 'changes', label: t('Avant → après') },
      ]}
      rows={rows.map(({ day, time, who, kind, subject, event, note, changes }, index) => ({
        id: index,
        who,
        event,
        when: (
          <>
            {day}
            <span className="block text-sm font-normal text-ink-soft">{time}</span>
          </>
        ),
        subject: (
          <>
            <span lang="fr">{subject}</span>
            <span className="block text-sm text-ink-soft">{kind}</span>
          </>
        ),
        changes: (
          <span className="grid gap-2">
            {note && (
              <q lang="fr" className="break-words">
                {note}
              </q>
            )}
            {changes.map(({ name, before, after }) => (
              <span key={name} className="grid">
                <strong>{name}</strong>
                <span className="break-words">
                  <del>{before}</del> → <ins className="no-underline">{after}</ins>
                </span>
              </span>
            ))}
            {!note && changes.length === 0 && '—'}
          </span>
        ),
      }))}
      empty={t('Rien ne répond à ces filtres.')}
    />
  );
}
