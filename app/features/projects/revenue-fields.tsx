import { AmountField, NumberField, TextField } from '#app/components/field.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';

/**
 * What links the instalments to revenue. Shown when that way of repaying is chosen, without script; always where a browser cannot tell. Stands
 * inside an element of class `group`.
 */
export function RevenueFields() {
  return (
    <div className="grid supports-[selector(:has(a))]:hidden supports-[selector(:has(a))]:group-has-[option[value=revenue]:checked]:grid">
      <Section
        level={3}
        title={t('Si le remboursement suit vos recettes')}
        intro={t(
          'Chaque échéance est une part des recettes que vous déclarez, entre un plancher et un plafond, intérêts compris. Vous déclarez avant chaque échéance ; sans déclaration, le plancher est dû. À la dernière échéance, tout ce qui reste est dû en une fois. Vos prêteurs lisent que leur capital peut revenir plus tôt ou plus tard.',
        )}
      >
        <TextField
          name="revenueOf"
          label={t('De quelles recettes s’agit-il ?')}
          help={t('Par exemple : les ventes de farine et de pain, hors taxes, telles qu’au grand livre.')}
          maxLength={200}
        />
        <NumberField
          name="revenueShare"
          label={t('Part des recettes')}
          help={t('Par exemple 4 : pour 9 000 € de recettes, l’échéance est de 360 €.')}
          suffix="%"
        />
        <AmountField
          name="revenueFloor"
          label={t('Plancher d’une échéance')}
          help={t(
            'Par exemple 50 € : dû même sans recettes. 0 est possible ; les intérêts courus restent dus.',
          )}
        />
        <AmountField
          name="revenueCap"
          label={t('Plafond d’une échéance')}
          help={t('Par exemple 600 € : une très bonne saison ne vide pas votre caisse.')}
        />
        <AmountField
          name="revenueExpected"
          label={t('Recettes attendues entre deux échéances')}
          help={t(
            'Ce que vous prévoyez, sans optimisme : par exemple 9 000 € par mois. L’offre montre ce qui se passe si elles sont plus basses ou plus hautes.',
          )}
        />
      </Section>
    </div>
  );
}
