import type { Typed, World } from '../world.ts';

/** All that is needed of a world to fill a page. */
export type Visitor = Pick<World, 'visit'>;

/** Test cards and IBANs that Stripe publishes, by what they do. */
export const cards = {
  good: '4242424242424242',
  french: '4000002500000003',
  /** Can be saved, then every charge is declined. */
  declinedLater: '4000000000000341',
} as const;
export const ibans = {
  good: 'FR1420041010050500013M02606',
  fails: 'FR8420041010050500013M02607',
  insufficientFunds: 'FR9720041010050000002222227',
} as const;

/** Fills Stripe's page as a person would, and follows nothing: what happens next is told by webhooks. */
export async function fillCheckout(
  world: Visitor,
  url: string,
  typed: Typed,
  who: { name: string; email: string },
): Promise<void> {
  const { status } = await world.visit(url, { ...typed, ...who });
  if (status !== 303) throw new Error(`Stripe's page ${url} answered ${status}`);
}

/** Gives the cooperation's papers on Stripe's page. */
export async function finishOnboarding(url: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action: 'complete' }),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`Stripe's page ${url} answered ${answer.status}`);
}
