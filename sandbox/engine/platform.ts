import { bankAccount } from '../play/onboarding.ts';
import { newAccount } from '../resources/accounts.ts';
import type { Engine } from './engine.ts';
import { platform } from './events.ts';
import { inWork } from './run.ts';

/** The platform's own account, with a bank account for its payouts; made once. */
export async function openPlatform(engine: Engine): Promise<void> {
  await inWork(engine, { account: platform, locks: [] }, async (work) => {
    if (await work.find('account', platform)) return;
    // Older than anything: the clock of a new stand-in may still be put back to the day a story begins.
    const account = newAccount(0, platform, {
      country: 'FR',
      email: 'plateforme@terreau.example',
      business_profile: { name: 'Terreau' },
    });
    account.charges_enabled = true;
    account.payouts_enabled = true;
    account.details_submitted = true;
    account.capabilities = { card_payments: 'active', sepa_debit_payments: 'active', transfers: 'active' };
    account.external_accounts!.data = [bankAccount(platform, 'FR1420041010050500013M02606', 'Terreau')];
    work.add('account', account, {});
  });
}
