import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField, NumberField, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import {
  resourceKindNames,
  resourceKinds,
  resourceStatuses,
  resourceStatusNames,
} from '#app/features/projects/words.ts';
import { t } from '#app/i18n/t.ts';
import type { resourceForm } from './resource.queries.server.ts';

type Shown = Awaited<ReturnType<typeof resourceForm>>;

function options<Name extends string>(names: readonly Name[], words: Readonly<Record<Name, string>>) {
  return names.map((value) => ({ value, label: words[value] }));
}

/** One resource of the plan: what it is, how sure it is, and which uses it pays. */
export function ResourceForm({
  form,
  schemes,
  result,
}: {
  form: Shown;
  schemes: readonly { value: string; label: string }[];
  result: FormResult;
}) {
  const labels = {
    label: t('Intitulé'),
    amount: t('Montant'),
    year: t('Année'),
    probability: t('Probabilité'),
    proof: t('Preuve'),
    status: t('Où elle en est'),
    ...Object.fromEntries(form.uses.map(({ label }, index) => [`allocations[${index}].amount`, label])),
  };
  return (
    <Form readable result={result} values={form.values} labels={labels}>
      <input type="hidden" name="seen" value={form.seen} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField name="label" label={labels.label} maxLength={120} required />
        <SelectField
          name="kind"
          label={t('Nature')}
          options={options(resourceKindNames, resourceKinds)}
          required
        />
        <AmountField name="amount" label={labels.amount} required />
        <TextField name="year" label={labels.year} inputMode="numeric" width="short" />
        <TextField name="funder" label={t('Financeur')} maxLength={120} />
        <SelectField
          name="scheme"
          label={t('Dispositif')}
          options={schemes}
          placeholder={t('Aucun de la liste')}
        />
        <SelectField
          name="status"
          label={labels.status}
          help={t('Ce qui est collecté ou donné ici et déjà reçu se lit dans les comptes.')}
          options={options(resourceStatusNames, resourceStatuses)}
          required
        />
        <NumberField
          name="probability"
          label={labels.probability}
          help={t('Laissez vide pour la valeur usuelle de ce stade.')}
          inputMode="numeric"
          suffix="%"
        />
      </div>
      <TextArea
        name="condition"
        label={t('Condition')}
        help={t('Ce dont elle dépend : un vote, un autre financement, une date.')}
        rows={2}
        maxLength={500}
      />
      <TextField
        name="proof"
        label={labels.proof}
        help={t('Pour une ressource reçue ailleurs : relevé, notification, courrier.')}
        maxLength={200}
      />
      <Section
        title={t('Dépenses qu’elle paie')}
        intro={t(
          'Un même euro ne se demande qu’à un seul financeur : chaque dépense dit ce qui lui reste à couvrir.',
        )}
      >
        {form.uses.map((use, index) => (
          <div key={use.id}>
            <input type="hidden" name={`allocations[${index}].useId`} value={use.id} />
            <AmountField
              name={`allocations[${index}].amount`}
              label={use.label}
              help={t('Reste à couvrir : {left}', { left: use.left })}
            />
          </div>
        ))}
      </Section>
      <ButtonRow>
        <Button name="intent" value="save">
          {t('Enregistrer la ressource')}
        </Button>
        {form.id && (
          <Button name="intent" value="remove" variant="danger" formNoValidate>
            {t('Retirer du plan')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
