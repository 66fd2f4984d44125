import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { NumberField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { plural, t } from '#app/i18n/t.ts';
import type { ratesShown } from './series.queries.server.ts';

type Rates = Awaited<ReturnType<typeof ratesShown>>;

/** One series: its periods, the latest first, and what is missing. */
export function SeriesSection({ series }: { series: Rates['series'][number] }) {
  const { label, use, missing, newest, periods } = series;
  return (
    <Section
      title={
        <>
          {label}{' '}
          <Badge tone={missing === 0 ? 'success' : 'warning'}>
            {missing === 0
              ? t('Complet')
              : plural(missing, {
                  one: t('{n} période manque', { n: missing }),
                  other: t('{n} périodes manquent', { n: missing }),
                })}
          </Badge>
        </>
      }
      intro={use}
    >
      <DataTable
        caption={label}
        hideCaption
        phone="rows"
        columns={[
          { key: 'label', label: t('Période') },
          { key: 'source', label: t('Source') },
          { key: 'value', label: t('Taux'), numeric: true },
        ]}
        rows={periods.map((period) => ({
          id: period.from,
          label: period.label,
          source: period.source ?? '',
          value: period.value ?? <Badge tone="warning">{t('Manque')}</Badge>,
        }))}
      />
      {newest && missing > 0 && (
        <p className="text-sm text-ink-soft">{t('Dernière valeur connue : {newest}.', { newest })}</p>
      )}
    </Section>
  );
}

/** Adds the value of a period, or puts one right. */
export function PeriodValueForm({ series, result }: { series: Rates['series']; result: FormResult }) {
  const labels = {
    name: t('Barème'),
    from: t('Période'),
    value: t('Taux publié'),
    source: t('Où vous l’avez lu'),
  };
  const periodsOf = (wanted: 'usury' | 'tmo') => {
    const one = series.find(({ name }) => (name === 'tmo') === (wanted === 'tmo'));
    return (one?.periods ?? []).map(({ from, label }) => ({ value: from, label }));
  };
  return (
    <Form result={result} labels={labels} className="grid max-w-xl gap-5">
      <SelectField
        name="name"
        label={labels.name}
        required
        options={series.map(({ name, label }) => ({ value: name, label }))}
      />
      <SelectField
        name="from"
        label={labels.from}
        required
        placeholder={t('Choisir')}
        options={[
          { group: t('Trimestres, pour l’usure'), options: periodsOf('usury') },
          { group: t('Semestres, pour le TMO'), options: periodsOf('tmo') },
        ]}
      />
      <NumberField name="value" label={labels.value} suffix="%" required />
      <TextField
        name="source"
        label={labels.source}
        maxLength={300}
        required
        help={t('Exemple : « JO du 27 décembre 2026, avis relatif à l’usure ».')}
      />
      <ButtonRow>
        <Button>{t('Enregistrer ce taux')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** What the law wants done at a date, the soonest first. */
export function ComingDuties({ duties }: { duties: Rates['duties'] }) {
  return (
    <DataTable
      caption={t('Échéances légales à venir')}
      phone="rows"
      columns={[
        { key: 'label', label: t('Quoi') },
        { key: 'on', label: t('Au plus tard'), numeric: true },
      ]}
      rows={duties.map(({ name, label, on, soon }) => ({
        id: name,
        label: (
          <>
            {label} {soon && <Badge tone="warning">{t('Bientôt')}</Badge>}
          </>
        ),
        on,
      }))}
    />
  );
}
