import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { NumberField, SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { associativeShown } from './associative.queries.server.ts';

type Shown = Awaited<ReturnType<typeof associativeShown>>;

/** Bonds and securities of an association: the issue that it thinks of, and what the law makes of it. */
export function AssociativeSection({
  result,
  values,
  shown,
}: {
  result: FormResult;
  values: Record<string, string>;
  shown: Shown | null;
}) {
  const labels = {
    titre: t('Ce que l’association émettrait'),
    taux: t('Taux versé par an'),
    moyenne: t('Rendement moyen des obligations, trimestre d’avant'),
    activite: t('Années d’activité économique'),
    duree: t('Années avant le remboursement'),
  };
  return (
    <Section
      id="associations"
      title={t('Une association : obligations et titres associatifs')}
      intro={t(
        'Règles du Code monétaire et financier (L213-8 à L213-14), à confirmer. Cette plateforme n’en propose pas au public, et ses dirigeants ne peuvent pas en détenir.',
      )}
    >
      {shown && <AssociativeResult shown={shown} />}
      <Form method="get" result={result} values={values} labels={labels} className="grid gap-5">
        <SelectField
          name="titre"
          label={labels.titre}
          options={[
            { value: 'bond', label: t('Des obligations') },
            { value: 'security', label: t('Des titres associatifs') },
          ]}
          required
        />
        <NumberField name="taux" label={labels.taux} suffix="%" required />
        <NumberField
          name="moyenne"
          label={labels.moyenne}
          help={t('Celui que publie l’administration : copiez-le de sa source.')}
          suffix="%"
          required
        />
        <NumberField name="activite" label={labels.activite} inputMode="numeric" required />
        <NumberField name="duree" label={labels.duree} inputMode="numeric" required />
        <ButtonRow>
          <Button variant="secondary">{t('Vérifier cette émission')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function AssociativeResult({ shown }: { shown: Shown }) {
  const { faults, highest, bondMargin, securityMargin, activityYears, securityYears, isSecurity } = shown;
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="warning" still title={t('La loi ne permet pas cette émission')}>
          <ul className="list-disc pl-5">
            {faults.includes('rate') && <li>{t('Le taux dépasse {highest}.', { highest })}</li>}
            {faults.includes('activityYears') && (
              <li>{t('Il faut {years} ans d’activité économique au moins.', { years: activityYears })}</li>
            )}
            {faults.includes('years') && (
              <li>
                {t(
                  'Un titre associatif n’est remboursé qu’après {years} ans au moins, et sur des excédents.',
                  {
                    years: securityYears,
                  },
                )}
              </li>
            )}
          </ul>
        </Notice>
      )}
      <Facts
        facts={[
          {
            name: t('Taux le plus haut permis'),
            value: highest,
            note: isSecurity
              ? t('la moyenne, {bondMargin} de plus, et encore {securityMargin} pour un titre associatif', {
                  bondMargin,
                  securityMargin,
                })
              : t('la moyenne et {bondMargin} de plus', { bondMargin }),
          },
        ]}
      />
    </>
  );
}
