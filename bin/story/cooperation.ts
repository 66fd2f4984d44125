import { refreshOnboarding } from '#app/features/cooperations/connected-account.server.ts';
import {
  startOnboarding,
  startRepaymentMandate,
} from '#app/features/cooperations/cooperation-payments.server.ts';
import { createCooperation, type NewCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { finishOnboarding, fillCheckout, type Visitor } from './pages.ts';
import { as, joinsBy, type Someone } from './cast.ts';

export type Founded = { id: string; slug: string; name: string; founder: Someone };

/** A cooperation comes with its members, who all have the same rights. */
export async function found(
  cooperation: Omit<NewCooperation, 'foundedById'>,
  [founder, ...others]: [Someone, ...Someone[]],
): Promise<Founded> {
  const made = await createCooperation({ ...cooperation, foundedById: founder.id });
  for (const other of others) await joinsBy(made.id, founder, other);
  return { ...made, name: cooperation.name, founder };
}

/** Its account at Stripe is opened, on Stripe's page. */
export async function openAccount(cooperation: Founded): Promise<void> {
  const start = () => startOnboarding(cooperation.id);
  await finishOnboarding(await as(cooperation.founder, start));
  await refreshOnboarding(cooperation.id, today());
}

/** It signs the mandate by which its instalments are debited. */
export async function signMandate(world: Visitor, cooperation: Founded, iban: string): Promise<void> {
  const url = await startRepaymentMandate(cooperation.id);
  await fillCheckout(
    world,
    url,
    { method: 'sepa_debit', iban },
    { name: cooperation.name, email: cooperation.founder.email },
  );
}
