import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { count, dayText } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';

/**
 * A share campaign has succeeded and its money leaves today: each collected pledge becomes a holding, subscribed and not yet
 * admitted. Run again, it adds nothing. One statement, whatever the number of pledges.
 */
export async function subscribeShares(tx: Tx, campaign: { id: string }, today: Day): Promise<number> {
  return tx.$executeRaw`
    insert into "ShareHolding" (id, "cooperationId", "pledgeId", "personId", shares, nominal, category, "subscribedOn")
    select gen_random_uuid(), p."cooperationId", g.id, g."personId", g.shares, o.nominal, g."shareCategory", ${today}::date
    from "Pledge" g
    join "Campaign" c on c.id = g."campaignId"
    join "Project" p on p.id = c."projectId"
    join "ShareOffer" o on o."campaignId" = c.id
    where c.id = ${campaign.id}::uuid and g.instrument = 'share' and g.status = 'collected'
    order by g.rank
    on conflict ("pledgeId") do nothing`;
}

/**
 * The cooperation's board admits a subscriber among its members. The first holding of a person takes the next member number;
 * those that follow belong to the same member. Admitting twice is admitting once.
 */
export async function admitMember(admission: {
  holdingId: string;
  cooperationId: string;
  today: Day;
}): Promise<{ memberNumber: number }> {
  const { holdingId, cooperationId, today } = admission;
  return inTransaction(async (tx) => {
    // One admission at a time in a cooperation, so that no number is skipped or given twice.
    await tx.$queryRaw`select id from "Organisation" where id = ${cooperationId}::uuid for no key update`;
    const holding = await tx.shareHolding.findUnique({
      where: { id: holdingId, cooperationId },
      include: { person: true, cooperation: { select: { name: true } } },
    });
    if (!holding) throw new Refusal('unknown_holding', t('Cette souscription n’existe pas.'));
    const known = await memberNumberOf(tx, cooperationId, holding.personId);
    if (holding.status === 'admitted' && known !== null) return { memberNumber: known };
    const memberNumber = known ?? (await nextNumber(tx, cooperationId));
    await tx.shareHolding.update({
      where: { id: holdingId },
      data: {
        status: 'admitted',
        admittedOn: fromDay(today),
        memberNumber: known === null ? memberNumber : null,
      },
    });
    await queueMail(
      tx,
      letterIn(holding.person.language, () => ({
        key: `holding:${holdingId}:admitted`,
        to: holding.person.email,
        subject: t('Vous êtes associé de {name}', { name: holding.cooperation.name }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: holding.person.firstName }),
          t(
            '{name} vous a admis parmi ses associés le {today}, pour {shares}, sous le numéro {memberNumber}.',
            {
              name: holding.cooperation.name,
              today: dayText(today),
              shares: count(holding.shares, t('part'), t('parts')),
              memberNumber,
            },
          ),
          t('Une personne y a une voix, quel que soit le nombre de ses parts.'),
        ],
        link: { label: t('Voir vos parts'), url: siteUrl('/mon-espace') },
      })),
    );
    return { memberNumber };
  });
}

async function memberNumberOf(tx: Tx, cooperationId: string, personId: string): Promise<number | null> {
  const first = await tx.shareHolding.findFirst({
    where: { cooperationId, personId, memberNumber: { not: null } },
    select: { memberNumber: true },
  });
  return first?.memberNumber ?? null;
}

async function nextNumber(tx: Tx, cooperationId: string): Promise<number> {
  const { _max } = await tx.shareHolding.aggregate({
    where: { cooperationId },
    _max: { memberNumber: true },
  });
  return (_max.memberNumber ?? 0) + 1;
}
