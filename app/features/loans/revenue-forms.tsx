import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField, SelectField, TextArea } from '#app/components/field.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { DecisionForm, type Looked, Outcome, type Preview, WishForm, type Wished } from './change-forms.tsx';
import type { revenuePage } from './revenue.queries.server.ts';

type Page = Awaited<ReturnType<typeof revenuePage>>;

function labels() {
  return {
    due: t('Quels mois ?'),
    amount: t('Recettes de ces mois'),
    evidence: t('Ce qui les établit'),
  };
}

/** What the cooperation would declare, and for which months. */
export function RevenueWishForm({
  path,
  choices,
  wished,
}: {
  path: string;
  choices: Page['choices'];
  wished: Wished;
}) {
  return (
    <WishForm path={path} wished={wished} labels={labels()} look={t('Voir ce qui sera prélevé')}>
      <SelectField name="due" label={labels().due} options={choices} />
      <AmountField
        name="amount"
        label={labels().amount}
        help={t('Telles que votre contrat les définit, par exemple 8 350,40. 0 s’il n’y en a pas eu.')}
        required
      />
    </WishForm>
  );
}

/** What will be debited, when, and of what it is made; and the button that declares. */
export function RevenueDecision({ preview, looked, result }: Preview & Looked) {
  const { due, amount } = looked.values;
  return (
    <Outcome title={t('Ce qui sera prélevé')} {...preview}>
      <DecisionForm
        looked={{ due, amount, version: looked.version }}
        labels={labels()}
        result={result}
        button={<Button>{t('Déclarer ces recettes')}</Button>}
      >
        <TextArea
          name="evidence"
          label={labels().evidence}
          rows={3}
          help={t(
            'Par exemple : grand livre, compte 701, arrêté le 5 janvier par notre comptable. Gardez la pièce : vos prêteurs peuvent la demander.',
          )}
          required
        />
      </DecisionForm>
    </Outcome>
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
