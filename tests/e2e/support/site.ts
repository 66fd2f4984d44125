import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';
import { password } from './cast.ts';

// What people do on many pages.

/** Signs in on the page for it. Ends where the site leads. */
export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(secret);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('link', { name: 'Mon espace' })).toBeVisible();
}

/** Opens the newest message that someone got with such a subject. */
export async function readMail(page: Page, to: string, subject: string | RegExp): Promise<void> {
  const mail = page.getByRole('link', { name: subject });
  await expect(async () => {
    await page.goto(`/dev/mail?pour=${encodeURIComponent(to)}`);
    await expect(mail.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await mail.first().click();
}

/** A page whose state changes when webhooks or jobs have done their part is loaded until it says so. */
export async function reloadUntil(page: Page, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await seen();
  }).toPass({ timeout: 20_000 });
}

/** A field is refused: it says so, and a sentence stands at it. */
export async function expectRefused(field: Locator, sentence: RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(sentence);
}

/** Ticks a box or chooses an option by pressing its words, which is where people press. */
export async function tick(page: Page, words: string): Promise<void> {
  await page
    .locator('label')
    .and(page.getByText(words, { exact: true }))
    .click();
  await expect(page.getByLabel(words, { exact: true })).toBeChecked();
}

/** Follows a link to a file; answers what is in it. */
export async function download(page: Page, link: Locator): Promise<string> {
  const coming = page.waitForEvent('download');
  await link.click();
  const pieces: Buffer[] = await (await (await coming).createReadStream()).toArray();
  return Buffer.concat(pieces).toString('utf8');
}
