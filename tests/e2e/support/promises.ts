import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { money } from '#app/money/money.ts';
import { giveIban, type Someone } from '../../../bin/story/cast.ts';
import { commit } from '../../../bin/story/citizen.ts';
import { frenchIban } from '../../../bin/story/names.ts';
import { cards, ibans } from '../../../bin/story/pages.ts';
import { visit } from '../../../bin/world.ts';
import { citizen, type Offer } from './cast.ts';
import { settle, siteNow } from './clock.ts';

const card = (number: string) => ({ method: 'card', number }) as const;

/**
 * What a small crowd promises to a project: Léa lends 600 € by mandate and Karim 300 € by card; Denis lends 100 €, which his bank will
 * refuse; Karim takes 50 € more back, and three shares. Rosalie gives 40 €. Answers Léa.
 */
export async function promises(project: Offer, leasIban: string): Promise<Someone> {
  const lea = await citizen('Léa', 'Perrin');
  const karim = await citizen('Karim', 'Zitouni');
  await giveIban(lea, leasIban);
  await giveIban(karim, frenchIban(72));
  const lend = (who: Someone, amount: string, typed: Parameters<typeof commit>[3]) =>
    promise(who, { instrument: 'loan', amount: money(amount) }, typed);
  await lend(lea, '600', { method: 'sepa_debit', iban: ibans.good });
  await lend(karim, '300', card(cards.good));
  await lend(await citizen('Denis', 'Huet'), '100', card(cards.declinedLater));
  const regretted = await lend(karim, '50', card(cards.good));
  const rosalie = { email: 'rosalie@courriel.example', firstName: 'Rosalie', lastName: 'Noël' };
  await promise(rosalie, { instrument: 'gift', amount: money('40') }, card(cards.french));
  const shares = { shares: 3, shareCategory: 'Habitants' };
  await promise(karim, { instrument: 'share', amount: money('150'), ...shares }, card(cards.good));
  await settle();
  await revokePledge({ pledgeId: regretted, personId: karim.id, at: siteNow() });
  return lea;

  function promise(
    who: Parameters<typeof commit>[1],
    wish: Omit<Parameters<typeof commit>[2], 'campaignId'>,
    typed: Parameters<typeof commit>[3],
  ): Promise<string> {
    return commit({ visit }, who, { campaignId: project.campaigns[wish.instrument]!, ...wish }, typed);
  }
}
