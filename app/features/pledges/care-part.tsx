import type { ReactNode } from 'react';

import { AmountField, CheckboxField } from '#app/components/field.tsx';
import { Icon } from '#app/components/icon.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { CareShown } from './care.ts';

/**
 * What is said and asked before someone lends or subscribes: the risk in letters of the size of the promise, the two exercises
 * the law proposes, and the boxes to tick. Nothing here stops anyone.
 */
export function CarePart({
  care,
  sheet,
  promise,
  risk,
  askThreshold,
}: {
  care: CareShown;
  /** The key information sheet of the offer, where it has one. */
  sheet: { number: number; to: string } | null;
  promise: string;
  risk: ReactNode;
  /** The amount passes the person's threshold: two more confirmations. */
  askThreshold: boolean;
}) {
  return (
    <Section id="risques" title={t('Avant de vous engager')}>
      <div className="grid gap-3 sm:grid-cols-2">
        <p className="rounded-md border border-leaf bg-leaf-soft p-4 text-lg">
          <strong className="block">{t('Ce qui est prévu')}</strong>
          {promise}
        </p>
        <p className="rounded-md border border-brick bg-brick-soft p-4 text-lg">
          {rich(
            '<strong>Ce qui peut arriver</strong>Vous pouvez perdre tout ou partie de cet argent. N’engagez que ce dont vous pouvez vous passer.',
            { strong: (text) => <strong className="block">{text}</strong> },
          )}
        </p>
      </div>
      {risk}
      {care.recognisedUntil && (
        <p>
          {rich(
            'Vous êtes <a>investisseur averti</a> jusqu’au {until} : le test et le seuil ne vous sont pas demandés. Vous gardez quatre jours de réflexion.',
            {
              until: care.recognisedUntil,
              a: (text) => (
                <a className="link" href={href('/mon-espace/investisseur')}>
                  {text}
                </a>
              ),
            },
          )}
        </p>
      )}
      {!care.recognisedUntil && (
        <ul className="grid gap-3">
          {[care.knowledge, care.simulation].map(({ done, sentence, link }) => (
            <li key={link.to} className="flex gap-3">
              <Icon
                name={done ? 'check-circle' : 'alert'}
                className={done ? 'mt-0.5 text-leaf' : 'mt-0.5 text-ochre'}
                label={done ? t('Fait :') : t('À savoir :')}
              />
              <span>
                {sentence}{' '}
                <a className="link" href={href(link.to)}>
                  {link.label}
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {sheet && (
        <CheckboxField
          name="sheetRead"
          required
          label={rich('J’ai lu la <a>fiche d’informations clés</a> (PDF, version {number}).', {
            number: sheet.number,
            a: (text) => (
              <a className="link" href={href(sheet.to)}>
                {text}
              </a>
            ),
          })}
        />
      )}
      {care.acknowledge && (
        <CheckboxField
          name="riskAcknowledged"
          required
          label={t(
            'J’ai lu et compris l’avertissement : un investissement dans un projet de financement participatif comporte le risque de perdre l’intégralité de l’argent investi.',
          )}
          help={t(
            'Cette case est demandée quand le test manque ou n’est pas concluant. Vous restez libre de continuer.',
          )}
        />
      )}
      {askThreshold && (
        <fieldset className="grid gap-4 rounded-md border border-ochre bg-ochre-soft p-4">
          <legend className="px-2 font-semibold">
            {t('Au-delà de {thresholdText} dans cette offre', { thresholdText: care.thresholdText })}
          </legend>
          <p>
            {t(
              'Ce montant dépasse votre seuil. Vous pouvez le maintenir : confirmez-le de deux façons, pour être sûr·e.',
            )}
          </p>
          <CheckboxField
            name="thresholdConfirmed"
            required
            label={t('Je veux engager plus que mon seuil, en connaissance du risque de tout perdre.')}
          />
          <AmountField name="thresholdAmount" label={t('Retapez le montant de votre engagement')} required />
        </fieldset>
      )}
    </Section>
  );
}
