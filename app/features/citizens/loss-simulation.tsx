import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { mayBeSaid, t, told } from '#app/i18n/t.ts';
import { amountSentences } from '#app/money/parse-amount.ts';
import { LossCalculator, type LawText } from './loss-calculator.tsx';
import type { SimulationPage } from './simulation.queries.server.ts';
import { worthParts } from './worth-parts.ts';

/** Where the page has drawn the calculator that a script brings to life (live-losses.tsx). */
export const calculatorSlot = 'calculateur';

/** The calculator where there is script, the same computation on paper where there is none, and the one form that is sent. */
export function LossSimulation({
  law,
  inWords,
  result,
}: {
  law: LawText;
  inWords: SimulationPage['inWords'];
  result: FormResult;
}) {
  // What the calculator says, some of it only in the browser.
  mayBeSaid([
    'Calculer sur cet appareil',
    'Patrimoine net',
    'Pertes supportables',
    'un dixième du patrimoine net',
    'Seuil par projet',
    'au-delà, nous vous demanderons de confirmer',
    'Erreur :',
  ]);
  Object.values(amountSentences).forEach(told);
  return (
    <>
      <Section id="calcul" title={t('Le calcul')}>
        <div id={calculatorSlot} data-law={JSON.stringify(law)} className="noscript:hidden">
          <LossCalculator law={law} onResult={() => {}} />
        </div>
        <OnPaper share={inWords.capacityShare} />
      </Section>
      <Section
        id="resultat"
        title={t('Le résultat')}
        intro={t(
          'Vous choisissez de nous le transmettre ou non. Il ne sert qu’à fixer le montant au-delà duquel nous vous demandons de confirmer : {thresholdShare} de votre patrimoine net, et jamais moins de {thresholdFloor}.',
          { thresholdShare: inWords.thresholdShare, thresholdFloor: inWords.thresholdFloor },
        )}
      >
        <Form result={result} labels={{ capacity: t('Pertes supportables') }}>
          <AmountField
            name="capacity"
            label={t('Pertes supportables')}
            help={t('Seul ce montant est transmis, et seulement si vous appuyez sur le bouton.')}
            required
          />
          <ButtonRow>
            <Button name="intent" value="declare">
              {t('Transmettre ce résultat')}
            </Button>
            <Button name="intent" value="keep" variant="secondary">
              {t('Le garder pour moi')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function OnPaper({ share }: { share: string }) {
  return (
    <div className="prose hidden noscript:block">
      <p>{t('Sur une feuille ou une calculatrice :')}</p>
      <ol>
        {worthParts.map(({ part, label, help }) => (
          <li key={part}>
            <strong>{label}.</strong> {help}
          </li>
        ))}
        <li>{t('Ajoutez les deux premiers montants, retirez le troisième : c’est votre patrimoine net.')}</li>
        <li>{t('Prenez-en {share}. Si le résultat est négatif, notez 0.', { share })}</li>
      </ol>
    </div>
  );
}
