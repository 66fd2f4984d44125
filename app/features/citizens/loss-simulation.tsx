import { useState, useSyncExternalStore } from 'react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { LossCalculator, type LawText } from './loss-calculator.tsx';
import type { SimulationPage } from './simulation.queries.server.ts';
import { worthParts } from './worth-parts.ts';

/** Is there script? Answers no on the server and until the page is hydrated, then yes for good. */
const nothingToWatch = () => () => {};

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
  const canCompute = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  const [capacity, setCapacity] = useState<string>();
  return (
    <>
      <Section id="calcul" title="Le calcul">
        {canCompute ? (
          <LossCalculator law={law} onResult={(amount) => setCapacity(amount.toFixed(2).replace('.', ','))} />
        ) : (
          <OnPaper share={inWords.capacityShare} />
        )}
      </Section>
      <Section
        id="resultat"
        title="Le résultat"
        intro={`Vous choisissez de nous le transmettre ou non. Il ne sert qu’à fixer le montant au-delà duquel nous vous demandons de confirmer : ${inWords.thresholdShare} de votre patrimoine net, et jamais moins de ${inWords.thresholdFloor}.`}
      >
        <Form
          key={capacity}
          result={result}
          values={{ capacity }}
          labels={{ capacity: 'Pertes supportables' }}
        >
          <AmountField
            name="capacity"
            label="Pertes supportables"
            help="Seul ce montant est transmis, et seulement si vous appuyez sur le bouton."
            required
          />
          <ButtonRow>
            <Button name="intent" value="declare">
              Transmettre ce résultat
            </Button>
            <Button name="intent" value="keep" variant="secondary">
              Le garder pour moi
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function OnPaper({ share }: { share: string }) {
  return (
    <div className="prose">
      <p>Sur une feuille ou une calculatrice :</p>
      <ol>
        {worthParts.map(({ part, label, help }) => (
          <li key={part}>
            <strong>{label}.</strong> {help}
          </li>
        ))}
        <li>Ajoutez les deux premiers montants, retirez le troisième : c’est votre patrimoine net.</li>
        <li>Prenez-en {share}. Si le résultat est négatif, notez 0.</li>
      </ol>
    </div>
  );
}
