import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField, NumberField, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { Seen } from '#app/features/people/seen.tsx';
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
    kind: t('Nature'),
    amount: t('Montant'),
    year: t('Année'),
    funder: t('Financeur'),
    scheme: t('Dispositif'),
    status: t('Où elle en est'),
    probability: t('Probabilité'),
    condition: t('Condition'),
    proof: t('Preuve'),
    ...Object.fromEntries(form.uses.map(({ label }, index) => [`allocations[${index}].amount`, label])),
  };
  return (
    <Form readable result={result} values={form.values} labels={labels}>
      <Seen
        value={form.seen}
        labels={labels}
        said={{
          kind: resourceKinds,
          status: resourceStatuses,
          scheme: Object.fromEntries(schemes.map(({ value, label }) => [value, label])),
        }}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField name="label" label={labels.label} maxLength={120} required />
        <SelectField
          name="kind"
          label={labels.kind}
          options={options(resourceKindNames, resourceKinds)}
          required
        />
        <AmountField name="amount" label={labels.amount} required />
        <TextField name="year" label={labels.year} inputMode="numeric" width="short" />
        <TextField name="funder" label={labels.funder} maxLength={120} />
        <SelectField
          name="scheme"
          label={labels.scheme}
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
        label={labels.condition}
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
