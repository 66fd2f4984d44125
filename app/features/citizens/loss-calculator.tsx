import { Facts } from '#app/components/facts.tsx';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { Decimal, money, type Money } from '#app/money/money.ts';
import { DeviceCalculator } from './device-calculator.tsx';
import { lossCapacity, lossThreshold, netWorthOf, type Worth } from './loss.ts';
import { worthParts } from './worth-parts.ts';

/** The figures of law as text, as the page received them. */
export type LawText = { capacityShare: string; thresholdShare: string; thresholdFloor: string };

/** Computes the ability to bear loss in the browser and hands it over. */
export function LossCalculator({ law, onResult }: { law: LawText; onResult: (capacity: Money) => void }) {
  return (
    <DeviceCalculator
      name="simulation"
      parts={worthParts}
      onComputed={(worth) => onResult(lossCapacity(netWorthOf(worth), new Decimal(law.capacityShare)))}
    >
      {(worth) => <Result worth={worth} law={law} />}
    </DeviceCalculator>
  );
}

function Result({ worth, law }: { worth: Worth; law: LawText }) {
  const netWorth = netWorthOf(worth);
  const capacity = lossCapacity(netWorth, new Decimal(law.capacityShare));
  const threshold = lossThreshold(capacity, {
    capacityShare: new Decimal(law.capacityShare),
    thresholdShare: new Decimal(law.thresholdShare),
    thresholdFloor: money(law.thresholdFloor),
  });
  return (
    <Facts
      facts={[
        { name: t('Patrimoine net'), value: euros(netWorth) },
        { name: t('Pertes supportables'), value: euros(capacity), note: t('un dixième du patrimoine net') },
        {
          name: t('Seuil par projet'),
          value: euros(threshold),
          note: t('au-delà, nous vous demanderons de confirmer'),
        },
      ]}
    />
  );
}
