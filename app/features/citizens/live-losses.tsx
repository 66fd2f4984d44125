import { hydrateRoot } from 'react-dom/client';
import { LossCalculator, type LawText } from './loss-calculator.tsx';
import { calculatorSlot } from './loss-simulation.tsx';

/** In the browser: brings the calculator to life, and writes its result where it can be sent, or not. */
export function computeLosses(): void {
  const slot = document.getElementById(calculatorSlot);
  if (!slot) return;
  const law = JSON.parse(slot.dataset['law'] ?? '') as LawText;
  const capacity = document.querySelector<HTMLInputElement>('input[name="capacity"]');
  hydrateRoot(
    slot,
    <LossCalculator
      law={law}
      onResult={(amount) => {
        if (capacity) capacity.value = amount.toFixed(2).replace('.', ',');
      }}
    />,
  );
}
