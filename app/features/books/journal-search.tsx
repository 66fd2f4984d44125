import { Button, LinkButton } from '#app/components/button.tsx';
import { DateField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { entryKinds } from './entry-kinds.ts';
import { booksAddress } from './balance-tables.tsx';
import { placeText } from './journal-filters.ts';
import type { journalPage } from './journal.queries.server.ts';
import { JournalList } from './journal-list.tsx';

/** The journal: what is looked for stands in the address, and so does the place where a page begins. */
export function JournalSearch({
  journal,
  typed,
  later,
  result,
}: {
  journal: Awaited<ReturnType<typeof journalPage>>;
  /** What the filters of the address say, as typed. */
  typed: Record<string, string>;
  /** This page does not begin with the latest entries. */
  later: boolean;
  result: FormResult;
}) {
  const { au: _balance, ...filters } = typed;
  return (
    <Section id="ecritures" title={t('Écritures')}>
      <Form
        method="get"
        action="/operateur/comptes#ecritures"
        values={filters}
        result={result}
        summary={false}
        className="grid grid-cols-2 items-end gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5 max-sm:grid-cols-1"
      >
        <SelectField
          name="type"
          label={t('Événement')}
          placeholder={t('Tous')}
          options={Object.entries(entryKinds).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="compte"
          label={t('Début d’un compte')}
          help={t('Par exemple liabilities:wallet:')}
          autoComplete="off"
        />
        <DateField name="depuis" label={t('Du')} />
        <DateField name="jusque" label={t('Au')} />
        <div className="col-span-full">
          <TextField
            name="cle"
            label={t('Clé')}
            help={t('Tout ou partie : l’identifiant d’un engagement, d’un paiement…')}
            autoComplete="off"
          />
        </div>
        <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button variant="secondary" icon="search">
            {t('Chercher')}
          </Button>
          <a href={href('/operateur/comptes')} className="link">
            {t('Tout effacer')}
          </a>
        </div>
      </Form>
      <JournalList entries={journal.entries} />
      {(later || journal.next) && (
        <nav aria-label={t('Pages d’écritures')} className="flex flex-wrap justify-between gap-3">
          {later ? (
            <LinkButton to={booksAddress(filters, 'ecritures')} size="small" icon="arrow-left">
              {t('Les plus récentes')}
            </LinkButton>
          ) : (
            <span />
          )}
          {journal.next && (
            <LinkButton
              to={booksAddress({ ...filters, apres: placeText(journal.next) }, 'ecritures')}
              size="small"
              icon="arrow-right"
              rel="next"
            >
              {t('Plus anciennes')}
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  );
}
