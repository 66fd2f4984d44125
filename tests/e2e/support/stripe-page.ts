import type { Page } from '@playwright/test';

// What people do on the pages where one pays. Card numbers and accounts are those that Stripe publishes for tests.

export const card = {
  good: '4242 4242 4242 4242',
  refused: '4000 0000 0000 0002',
  /** The bank asks who is paying. */
  asks: '4000 0027 6000 3184',
} as const;
export const account = { good: 'FR14 2004 1010 0505 0001 3M02 606' } as const;

export async function fillCard(page: Page, number: string, holder: string): Promise<void> {
  const sepaToo = page.getByLabel('Carte', { exact: true });
  if (await sepaToo.isVisible()) await sepaToo.check();
  await page.getByLabel('Numéro de carte').fill(number);
  await page.getByLabel(/^Expiration/).fill('12/40');
  await page.getByLabel('Code de sécurité').fill('123');
  await page.getByLabel('Nom du titulaire').fill(holder);
  await page.getByRole('button', { name: /^(Donner|Payer|Enregistrer)$/ }).click();
}

export async function signMandate(page: Page, iban: string, holder: string): Promise<void> {
  const cardToo = page.getByLabel('Prélèvement SEPA');
  if (await cardToo.isVisible()) await cardToo.check();
  await page.getByLabel('IBAN').fill(iban);
  await page.getByLabel('Nom du titulaire').fill(holder);
  await page.getByRole('button', { name: /^(Donner|Payer|Enregistrer)$/ }).click();
}
