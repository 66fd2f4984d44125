import type { ReactNode } from 'react';
import { CheckboxField, TextField } from '#app/components/field.tsx';
import { t } from '#app/i18n/t.ts';

/** Who it is: said of somebody signed in, asked of a guest. `help` is what the address is for. */
export function WhoFields({
  person,
  help,
  after,
}: {
  person: { name: string; email: string } | null;
  help: string;
  /** What is said after the address of somebody signed in. */
  after?: ReactNode;
}) {
  if (person) {
    return (
      <p>
        {person.name}, {person.email}.{after}
      </p>
    );
  }
  return (
    <div className="grid gap-5">
      <TextField
        name="email"
        label={t('Adresse e-mail')}
        type="email"
        autoComplete="email"
        help={help}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="firstName" label={t('Prénom')} autoComplete="given-name" required />
        <TextField name="lastName" label={t('Nom')} autoComplete="family-name" required />
      </div>
    </div>
  );
}

/** What the public page of the project shows of them. */
export function ShownFields({ amount, children }: { amount: string; children?: ReactNode }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-semibold">{t('Ce que la page du projet montre de vous')}</legend>
      <CheckboxField name="showName" label={t('Mon prénom et l’initiale de mon nom')} />
      <CheckboxField name="showAmount" label={amount} />
      {children}
    </fieldset>
  );
}
