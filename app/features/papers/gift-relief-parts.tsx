import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, CheckboxField, SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { giftLawInWords } from './gift-relief.queries.server.ts';
import type { reliefShown } from './gift-relief.server.ts';

/** What the gift costs in the end, and what of it counts when. */
export function ReliefShown({
  relief,
  years,
}: {
  relief: Awaited<ReturnType<typeof reliefShown>>;
  years: string;
}) {
  const { gifts, base, reduction, cost, carried } = relief;
  return (
    <Section id="resultat" title={t('Votre estimation')}>
      <Facts
        facts={[
          { name: t('Dons de l’année'), value: gifts },
          { name: t('Dont comptent cette année'), value: base },
          { name: t('Réduction d’impôt, estimation'), value: reduction },
          { name: t('Coût pour vous, cette année'), value: cost },
          ...(carried
            ? [
                {
                  name: t('Reporté'),
                  value: carried,
                  note: t('Ce qui dépasse compte dans les {years} années suivantes.', { years }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Who gives, how much, and from what income or turnover; the rules in a sentence each. */
export function GiftReliefForm({
  result,
  law,
}: {
  result: FormResult;
  law: Awaited<ReturnType<typeof giftLawInWords>>;
}) {
  const labels = {
    who: t('Qui donne'),
    amount: t('Dons de l’année'),
    income: t('Revenu imposable, ou chiffre d’affaires'),
    aid: t('Aide aux personnes'),
    listed: t('Organisme de la liste'),
  };
  return (
    <>
      <Form result={result} labels={labels} className="grid gap-5">
        <SelectField
          name="who"
          label={labels.who}
          options={[
            { value: 'household', label: t('Un foyer') },
            { value: 'company', label: t('Une entreprise') },
            { value: 'wealth', label: t('Un foyer, pour son impôt sur la fortune immobilière (IFI)') },
          ]}
          required
        />
        <AmountField name="amount" label={labels.amount} required />
        <AmountField
          name="income"
          label={labels.income}
          help={t('Pour un foyer, vous pouvez laisser vide : tout le don est alors compté.')}
        />
        <CheckboxField
          name="aid"
          label={t('À un organisme qui fournit repas, soins ou logement à des personnes en difficulté')}
        />
        <CheckboxField
          name="listed"
          label={t(
            'Pour l’IFI : à une fondation reconnue d’utilité publique, ou à un autre organisme de la liste',
          )}
        />
        <ButtonRow>
          <Button>{t('Calculer')}</Button>
        </ButtonRow>
      </Form>
      <Section title={t('Les règles, à confirmer avec votre centre des impôts')}>
        <ul className="grid list-disc gap-2 pl-6">
          <li>
            {t(
              'Un foyer réduit son impôt de {reduction} de ses dons, comptés jusqu’à {share} de son revenu imposable ; ce qui dépasse est reporté {years} ans (CGI, article 200).',
              { reduction: law.reduction, share: law.share, years: law.years },
            )}
          </li>
          <li>
            {t(
              'Pour l’aide aux personnes en difficulté, {aid} jusqu’à {ceiling} par an, en dehors de cette limite.',
              { aid: law.aid, ceiling: law.ceiling },
            )}
          </li>
          <li>
            {t(
              'Une entreprise réduit son impôt de {company} de ses dons, comptés jusqu’à {floor} ou {turnover} de son chiffre d’affaires, le plus haut des deux (CGI, article 238 bis).',
              { company: law.company, floor: law.floor, turnover: law.turnover },
            )}
          </li>
          <li>
            {t(
              'L’impôt sur la fortune immobilière baisse de {wealth} des dons, au plus de {wealthCeiling} par an, pour les seuls organismes de la liste de l’article 978 du CGI : surtout des fondations reconnues d’utilité publique, en général ni association ni fonds de dotation. Un même don ne compte que pour l’un des deux impôts.',
              { wealth: law.wealth, wealthCeiling: law.wealthCeiling },
            )}
          </li>
        </ul>
      </Section>
    </>
  );
}
