import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, NumberField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { participatingShown } from './participating.queries.server.ts';

type Shown = Awaited<ReturnType<typeof participatingShown>>;

/** The contract that a cooperative thinks of, and the year that it imagines. */
export function ParticipatingForm({
  result,
  values,
}: {
  result: FormResult;
  values: Record<string, string>;
}) {
  const labels = {
    nominal: t('Valeur nominale d’un titre'),
    fixe: t('Taux de la part fixe'),
    variable: t('Taux de la part variable'),
    assiette: t('Part du nominal qui porte la part variable'),
    indice: t('Indice de l’activité'),
    annees: t('Années avant un remboursement'),
  };
  return (
    <Form method="get" result={result} values={values} labels={labels} className="grid gap-5">
      <AmountField name="nominal" label={labels.nominal} required />
      <NumberField name="fixe" label={labels.fixe} suffix="%" required />
      <NumberField name="variable" label={labels.variable} suffix="%" required />
      <NumberField name="assiette" label={labels.assiette} suffix="%" required />
      <NumberField
        name="indice"
        label={labels.indice}
        inputMode="numeric"
        help={t('100 : une année comme celle de référence ; 112 : une activité en hausse de 12 %.')}
        required
      />
      <NumberField name="annees" label={labels.annees} inputMode="numeric" required />
      <ButtonRow>
        <Button>{t('Calculer')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** What one security would pay for a year; where the law forbids the contract, it is said first. */
export function ParticipatingResult({ shown }: { shown: Shown }) {
  const { faults, mostVariable, leastYears } = shown;
  return (
    <Section title={t('Ce qu’un titre rapporterait pour une année, avant impôt')}>
      {faults.length > 0 && (
        <Notice tone="warning" still title={t('La loi ne permet pas ce contrat')}>
          <ul className="list-disc pl-5">
            {faults.includes('variableShare') && (
              <li>{t('La part variable porte sur {mostVariable} du nominal au plus.', { mostVariable })}</li>
            )}
            {faults.includes('years') && (
              <li>{t('Un titre n’est remboursé qu’après {leastYears} ans au moins.', { leastYears })}</li>
            )}
          </ul>
        </Notice>
      )}
      <Facts
        facts={[
          { name: t('Part fixe'), value: shown.fixed },
          { name: t('Part variable, à cet indice'), value: shown.variable },
          {
            name: t('En tout'),
            value: shown.total,
            note: t('{usual} une année comme celle de référence.', { usual: shown.usual }),
          },
        ]}
      />
    </Section>
  );
}
