import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { t } from '#app/i18n/t.ts';
import type { anglePage } from './angle.server.ts';

type Angle = Awaited<ReturnType<typeof anglePage>>;

/** What the funder reads, ready to print. */
export function AngleSheet({ angle }: { angle: Angle }) {
  const { facts, values, lead, lines } = angle;
  return (
    <Section
      title={values.title}
      intro={values.title === angle.project ? angle.cooperation : `${angle.cooperation}, ${angle.project}`}
    >
      <p className="max-w-[68ch] whitespace-pre-line">{values.story}</p>
      <Facts
        facts={[
          { name: t('Demandé'), value: facts.amount, note: `${facts.kind} · ${facts.year}` },
          ...(facts.funder ? [{ name: t('Financeur'), value: facts.funder }] : []),
          ...(facts.condition ? [{ name: t('Condition'), value: facts.condition }] : []),
          ...(lead ? [{ name: t('Votre interlocuteur'), value: lead, note: angle.email }] : []),
        ]}
      />
      <DataTable
        caption={t('Ce que cet argent paierait')}
        columns={[
          { key: 'label', label: t('Dépense') },
          { key: 'year', label: t('Année') },
          { key: 'whole', label: t('Coût entier'), numeric: true },
          { key: 'asked', label: t('Demandé ici'), numeric: true },
        ]}
        rows={lines}
        empty={t('Dites dans la ressource quelles dépenses elle paie : elles seront montrées ici.')}
      />
      {values.indicators && (
        <Section level={3} title={t('Comment nous verrons que c’est utile')}>
          <p className="max-w-[68ch] whitespace-pre-line">{values.indicators}</p>
        </Section>
      )}
    </Section>
  );
}

export function AngleForm({ angle, result }: { angle: Angle; result: FormResult }) {
  const labels = {
    title: t('Titre'),
    story: t('Ce que ce financeur doit comprendre'),
    leadId: t('Qui répond'),
    indicators: t('Indicateurs'),
  };
  const leads = Object.fromEntries(angle.members.map(({ value, label }) => [value, label]));
  return (
    <Form readable result={result} values={angle.values} labels={labels}>
      <Seen value={angle.seen} labels={labels} said={{ leadId: leads }} />
      <TextField name="title" label={labels.title} maxLength={120} required />
      <TextArea
        name="story"
        label={labels.story}
        help={t('Vos mots pour lui. Les montants viennent du plan et ne se réécrivent pas.')}
        rows={8}
        maxLength={5000}
      />
      <SelectField
        name="leadId"
        label={labels.leadId}
        options={angle.members}
        placeholder={t('Toute la coopération')}
      />
      <TextArea name="indicators" label={labels.indicators} rows={4} maxLength={2000} />
      <ButtonRow>
        <Button>{t('Enregistrer le dossier')}</Button>
      </ButtonRow>
    </Form>
  );
}
