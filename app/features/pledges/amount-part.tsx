import { Button } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { AmountField, NumberField, SelectField } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { mayBeSaid, t } from '#app/i18n/t.ts';
import { futuresMayBeSaid } from '#app/features/revenue/futures-table.tsx';
import { LoanReturn } from './loan-return.tsx';
import { simulatePledge } from './loan-simulation.ts';
import type { CampaignForPledging } from './pledge-form.queries.server.ts';
import { ownChoice, returnSlot } from './chosen-amount.ts';

/** How much: usual amounts and a free field, none chosen beforehand; for a loan, what it brings back. */
export function AmountPart({ campaign, typed }: { campaign: CampaignForPledging; typed: string }) {
  const { loan, share, presets } = campaign;
  if (loan) {
    mayBeSaid([
      'Pour {amount} prêtés, vous recevriez {total}{value}, du {firstDue} au {lastDue}.',
      ', dont {interest} d’intérêts avant impôt',
      ', sans intérêt',
      'Si la coopération ne paie plus, vous pouvez recevoir moins, plus tard, ou rien.',
      'Ce que vous recevriez chaque année pour {amount}',
      'Année',
      'Total',
      'Les {length} échéances une à une',
      'Échéancier complet',
      'Échéance',
      'Dates données à titre indicatif ; à quelques centimes près, car chaque échéance est partagée entre tous les prêteurs.',
      'Les intérêts sont imposables : l’acompte d’impôt et les prélèvements sociaux sont retenus à chaque versement, sauf dispense.',
      'Capital rendu',
      'Intérêts',
      'Vous recevez',
      'Ces chiffres supposent les recettes que la coopération attend. Votre capital peut revenir plus tôt, avec moins d’intérêts, ou plus tard, avec plus ; à la dernière date, tout ce qui reste est dû en une fois, et c’est le moment le plus risqué.',
    ]);
    if (loan.terms.revenue) futuresMayBeSaid();
  }
  const simulation = loan && simulatePledge(typed, loan.terms, loan.closesOn);
  const what = share
    ? t('Nombre de parts')
    : { gift: t('Montant du don'), loan: t('Montant du prêt'), share: '' }[campaign.instrument];
  return (
    <Section id="montant" title={t('1. Montant')}>
      <div className="grid gap-5">
        {presets.length > 0 && (
          <div className="[&_.grid]:sm:grid-cols-2">
            <RadioGroup
              name="preset"
              label={what}
              help={
                presets.some(({ effect }) => effect) &&
                t(
                  'Ce qui est dit de chaque montant vient de la coopération, comme exemple : votre don sert à tout le projet.',
                )
              }
              required
              options={[
                ...presets.map(({ effect, ...preset }) => ({
                  ...preset,
                  ...(effect && { help: <span lang="fr">{effect}</span> }),
                })),
                { value: ownChoice, label: share ? t('Un autre nombre') : t('Un autre montant') },
              ]}
            />
          </div>
        )}
        {share ? (
          <>
            <NumberField
              name="shares"
              label={presets.length > 0 ? t('Un autre nombre de parts') : what}
              help={t(
                'Une part vaut {nominalText}. Il en reste {left}. Une personne a une voix, quel que soit le nombre de ses parts.',
                { nominalText: share.nominalText, left: share.left },
              )}
              inputMode="numeric"
              suffix={t('parts')}
              required={presets.length === 0}
            />
            <CategoryChoice categories={share.categories} />
          </>
        ) : (
          <AmountField
            name="amount"
            label={presets.length > 0 ? t('Un autre montant') : what}
            help={limitsInWords(campaign)}
            required={presets.length === 0}
          />
        )}
        {loan && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <div>
              <Button name="intent" value="simulate" variant="secondary" formNoValidate>
                {t('Calculer ce que je recevrais')}
              </Button>
            </div>
            <div
              id={returnSlot}
              role="status"
              data-offer={JSON.stringify({ terms: loan.terms, closesOn: loan.closesOn })}
            >
              {simulation && <LoanReturn simulation={simulation} />}
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}

/** Asked where there is a choice; else said. */
function CategoryChoice({
  categories,
}: {
  categories: NonNullable<CampaignForPledging['share']>['categories'];
}) {
  const [only, ...others] = categories;
  if (!only)
    return (
      <Notice tone="warning" still>
        {t('Aucune des catégories d’associés de cette offre ne vous est ouverte.')}
      </Notice>
    );
  if (others.length === 0)
    return (
      <p>
        <input type="hidden" name="shareCategory" value={only.value} />
        {t('Vous serez dans la catégorie d’associés « {name} ».', { name: only.value })}
      </p>
    );
  return (
    <SelectField
      name="shareCategory"
      label={t('À quel titre devenez-vous associé·e ?')}
      options={categories}
      placeholder={t('Choisissez')}
      required
    />
  );
}

function limitsInWords({ least, left, loan }: CampaignForPledging): string {
  const cap = loan?.cap ? t(' La loi limite à {cap} par personne et par projet.', { cap: loan.cap }) : '';
  if (left === null) return t('À partir de {least}.', { least });
  return t('À partir de {least} ; il reste {left} à réunir.{cap}', { least, left, cap });
}
