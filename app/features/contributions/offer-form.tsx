import { Button, ButtonRow } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { CheckboxField, NumberField, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { t } from '#app/i18n/t.ts';
import { kindNames, kinds, unitNames, units } from './words.ts';

/** Offers time, a skill, a place or things. A guest also says who they are. */
export function OfferForm({
  offerId,
  cooperation,
  person,
  result,
}: {
  /** Made with the page, so that a double click is one offer. */
  offerId: string;
  cooperation: string;
  person: { name: string; email: string } | null;
  result: FormResult;
}) {
  const labels = {
    kind: t('Ce que vous proposez'),
    description: t('En quelques mots'),
    quantity: t('Combien'),
    unit: t('Compté en'),
    firstName: t('Prénom'),
    lastName: t('Nom'),
    email: t('Adresse e-mail'),
    share: t('Votre accord'),
  };
  return (
    <Form result={result} labels={labels}>
      <input type="hidden" name="id" value={String(result?.initialValue?.['id'] ?? offerId)} />
      <RadioGroup
        name="kind"
        label={labels.kind}
        options={kindNames.map((value) => ({ value, label: kinds[value] }))}
        required
      />
      <TextArea
        name="description"
        label={labels.description}
        help={t('Par exemple : deux samedis de peinture, une camionnette, la relecture des statuts.')}
        rows={4}
        maxLength={500}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField name="quantity" label={labels.quantity} required />
        <SelectField
          name="unit"
          label={labels.unit}
          options={unitNames.map((value) => ({ value, label: units[value] }))}
          required
        />
      </div>
      {person ? (
        <p>
          {person.name}, {person.email}
        </p>
      ) : (
        <>
          <TextField name="email" label={labels.email} type="email" autoComplete="email" required />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="firstName" label={labels.firstName} autoComplete="given-name" required />
            <TextField name="lastName" label={labels.lastName} autoComplete="family-name" required />
          </div>
        </>
      )}
      <CheckboxField
        name="share"
        label={t('J’accepte que {cooperation} reçoive mon nom et mon adresse e-mail pour me répondre.', {
          cooperation,
        })}
        required
      />
      <ButtonRow>
        <Button>{t('Proposer mon aide')}</Button>
      </ButtonRow>
    </Form>
  );
}
