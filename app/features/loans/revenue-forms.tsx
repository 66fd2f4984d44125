import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { revenuePage } from './revenue.queries.server.ts';
import { PlanTables } from './plan-tables.tsx';

type Page = Awaited<ReturnType<typeof revenuePage>>;
type Values = Record<string, string>;

function labels() {
  return {
    due: t('Quels mois ?'),
    amount: t('Recettes de ces mois'),
    evidence: t('Ce qui les établit'),
  };
}

/** Looks at what a declaration makes of the next instalment, without deciding anything: the form asks the page again. */
export function RevenueWishForm({
  path,
  choices,
  values,
  wrong,
}: {
  path: string;
  choices: Page['choices'];
  values: Values;
  wrong: Record<string, string[] | null> | null;
}) {
  return (
    <Form
      method="get"
      action={path}
      values={values}
      result={wrong ? { error: wrong, initialValue: values } : undefined}
      labels={labels()}
    >
      <SelectField name="due" label={labels().due} options={choices} />
      <AmountField
        name="amount"
        label={labels().amount}
        help={t('Telles que votre contrat les définit, par exemple 8 350,40. 0 s’il n’y en a pas eu.')}
        required
      />
      <div>
        <Button variant="secondary">{t('Voir ce qui sera prélevé')}</Button>
      </div>
    </Form>
  );
}

/** What will be debited, when, and of what it is made; and the button that declares. */
export function RevenueDecision({
  preview,
  values,
  version,
  result,
}: {
  preview: NonNullable<Page['preview']>;
  values: Values;
  version: number;
  result: FormResult;
}) {
  if (!preview.plans) return null;
  return (
    <Section title={t('Ce qui sera prélevé')}>
      <Facts layout="tiles" facts={preview.facts} />
      <p>{preview.next}</p>
      <PlanTables plans={preview.plans} />
      <Form result={result} labels={labels()}>
        {['due', 'amount'].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
        ))}
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="evidence"
          label={labels().evidence}
          rows={3}
          help={t(
            'Par exemple : grand livre, compte 701, arrêté le 5 janvier par notre comptable. Gardez la pièce : vos prêteurs peuvent la demander.',
          )}
          required
        />
        <div>
          <Button>{t('Déclarer ces recettes')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** What was declared before, newest first. */
export function RevenueSaid({ said }: { said: Page['said'] }) {
  if (said.length === 0) return null;
  return (
    <Section title={t('Déjà déclaré')}>
      <DataTable
        caption={t('Déclarations de recettes')}
        hideCaption
        columns={[
          { key: 'due', label: t('Échéance') },
          { key: 'amount', label: t('Recettes'), numeric: true },
          { key: 'on', label: t('Déclarées le') },
          { key: 'by', label: t('Par') },
          { key: 'counts', label: t('Compte') },
          { key: 'evidence', label: t('Ce qui les établit') },
        ]}
        rows={said}
      />
    </Section>
  );
}
