import { bankAccount } from '../play/onboarding.ts';
import { newAccount } from '../play/new-account.ts';
import type { Engine } from './engine.ts';
import { apiVersion, platform } from './events.ts';
import { inWork } from './run.ts';

/** The platform's own account, with a bank account for its payouts, made once; and the addresses that the environment names. */
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
  await inWork(engine, { account: platform, locks: [] }, async (work) => {
    for (const { id, url } of engine.endpoints.all()) {
      const known = await work.find('webhook_endpoint', id);
      if (known && 'endpoint' in work.hidden(id)) continue;
      if (known) work.change(known, { url, enabled_events: ['*'], status: 'enabled' });
      else work.add('webhook_endpoint', { ...endpointOfEnvironment, id, url }, {});
    }
  });
}

const endpointOfEnvironment = {
  object: 'webhook_endpoint' as const,
  api_version: apiVersion,
  application: null,
  created: 0,
  description: null,
  enabled_events: ['*'],
  livemode: false,
  metadata: {},
  status: 'enabled',
};
