import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { TypedPledge } from './pledge.schema.ts';
import { placePledge, type PledgeRequest } from './pledge.server.ts';

/** Leaves room for a village meeting behind one connection, and none for a program that would take up every place. */
const placing = { name: 'pledge-address', tries: 120, minutes: 15 };

/** A pledge that comes from a browser: counted by address, then placed under the name of who is signed in, or of who wrote. */
export async function placeFromForm(asked: {
  campaign: { id: string; instrument: PledgeRequest['instrument'] };
  person: { id: string; email: string; firstName: string; lastName: string } | null;
  typed: TypedPledge;
  at: Date;
  clientAddress: string;
}): Promise<{ id: string }> {
  const { campaign, person, typed, at } = asked;
  await countTry(placing, asked.clientAddress);
  const { firstName = '', lastName = '', email = '' } = person ?? typed;
  const declaredCommune = await homeTyped(typed);
  return placePledge({
    ...typed,
    declaredCommune,
    sheetRead: typed.sheetRead ? typed.sheet : undefined,
    campaignId: campaign.id,
    instrument: campaign.instrument,
    personId: person?.id ?? null,
    firstName,
    lastName,
    email,
    at,
    address: asked.clientAddress,
  });
}

/** The commune that somebody declares on their honour to live in; undefined when nothing was asked. */
async function homeTyped({ homeCommune, homeSworn }: TypedPledge): Promise<string | undefined> {
  if (!homeCommune) return undefined;
  const read = await resolveCommune(homeCommune);
  if (!read.ok) {
    const [first] = read.choices;
    const several =
      first && t('Plusieurs communes ont ce nom : écrivez-le comme « {label} ».', { label: first.label });
    throw new Refusal('no_commune', several ?? read.sentence, 'homeCommune');
  }
  return homeSworn ? read.code : undefined;
}
