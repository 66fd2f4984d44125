import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, NumberField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { interestShown } from './interest.queries.server.ts';

type Shown = Awaited<ReturnType<typeof interestShown>>;

/** The year, its result and the rate that the meeting thinks of. */
export function InterestForm({ result, values }: { result: FormResult; values: Record<string, string> }) {
  const labels = {
    annee: t('Exercice'),
    resultat: t('Résultat de l’exercice'),
    aides: t('Dont aides publiques'),
    taux: t('Taux d’intérêt envisagé'),
    tmo: t('Moyenne du TMO sur trois ans'),
  };
  return (
    <Form method="get" result={result} values={values} labels={labels} className="grid gap-5">
      <NumberField name="annee" label={labels.annee} inputMode="numeric" required />
      <AmountField name="resultat" label={labels.resultat} required />
      <AmountField name="aides" label={labels.aides} help={t('Elles ne peuvent pas payer d’intérêts.')} />
      <NumberField name="taux" label={labels.taux} suffix="%" required />
      <NumberField
        name="tmo"
        label={labels.tmo}
        suffix="%"
        help={t(
          'Le taux moyen de rendement des obligations, publié chaque semestre. À remplir quand nous ne l’avons pas.',
        )}
      />
      <ButtonRow>
        <Button>{t('Calculer')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** What is kept, what may be paid, and what the rate would cost; where it goes beyond, it is said first. */
export function InterestShown({ shown }: { shown: Shown }) {
  const { capital, gross, net } = shown.example;
  return (
    <Section title={t('Ce que la loi permet, à confirmer avec votre comptable')}>
      {(shown.isAboveCap || shown.isTooMuch) && (
        <Notice tone="warning" still title={t('Ce taux est trop haut')}>
          {shown.isAboveCap
            ? t('Il dépasse le plafond de la loi de 1947.')
            : t('Le résultat ne suffit pas à payer ces intérêts, une fois les réserves servies.')}
        </Notice>
      )}
      <Facts
        facts={[
          { name: t('Réserve légale'), value: shown.legal },
          { name: t('Réserve impartageable, au moins'), value: shown.statutory },
          { name: t('Intérêts, au plus'), value: shown.mostInterest },
          {
            name: t('Taux, au plus'),
            value: shown.cap ?? t('Inconnu'),
            note: shown.cap
              ? t(
                  'Moyenne du TMO des trois années civiles, plus {margin} ; vos statuts peuvent dire moins.',
                  { margin: shown.margin },
                )
              : t('Nous avons {known} des six TMO de ces trois années : écrivez leur moyenne ci-dessous.', {
                  known: shown.known,
                }),
          },
          {
            name: t('Intérêts à ce taux'),
            value: shown.all,
            note: t('Pour tous les associés, au jour près, depuis le jour inscrit au registre.'),
          },
          {
            name: t('Pour {capital} tenus toute l’année', { capital }),
            value: gross,
            note: t('{net} pour une personne, une fois l’impôt et les prélèvements retenus.', { net }),
          },
        ]}
      />
    </Section>
  );
}
