import { createRoot } from 'react-dom/client';
import { type Day } from '#app/money/day.ts';
import { LoanReturn } from './loan-return.tsx';
import { simulatePledge, type OfferedTerms } from './loan-simulation.ts';

/** Draws what a loan brings back where the page has kept its place; answers how to draw it for another amount. */
export function liveReturn(slot: HTMLElement): (amount: string) => void {
  const { terms, closesOn } = JSON.parse(slot.dataset['offer'] ?? '') as {
    terms: OfferedTerms;
    closesOn: Day;
  };
  const root = createRoot(slot);
  return (amount) => {
    const simulation = simulatePledge(amount, terms, closesOn);
    root.render(simulation && <LoanReturn simulation={simulation} />);
  };
}
