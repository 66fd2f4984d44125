import { whyDead } from '#app/features/loans/mandate.server.ts';
import { db } from '#app/infra/db.server.ts';
import { signMandate } from '../story/cooperation.ts';
import type { Chance } from '../story/chance.ts';
import { ibans } from '../story/pages.ts';
import { visit } from '../world.ts';
import type { Stage } from './cast.ts';
import { blockedAccounts, openCases } from './fates.ts';
import { giveIban } from './operations.ts';
import { batchesInHand, bringStatement, nextStep } from './operators.ts';

/** What people and banks do in calm: whatever waits for somebody is done, so that the rest can come to its end. */
export async function doWhatWaits(stage: Stage, luck: Chance): Promise<void> {
  const { site, operators } = stage;
  for (const account of await blockedAccounts()) await site.control(`accounts/${account}/release`, {});
  for (const id of await openCases()) {
    await site.control(`disputes/${id}/${luck.percent(50) ? 'win' : 'lose'}`, {});
  }
  await newMandate(stage);
  for (const who of operators) {
    for (const batch of await batchesInHand()) await nextStep(stage, batch, who);
  }
  await sendAgain(stage);
  await bringStatement(stage, operators[0], false);
  await newIbans(stage, luck);
  // What this made Stripe say is known before anybody asks whether all is over.
  await site.control('deliveries/drain', {});
}

/** A bank that took a debit back ended its mandate: the cooperation signs another. */
async function newMandate({ cooperation }: Stage): Promise<void> {
  const { debitMethodId, debitMandateId } = await db().organisation.findUniqueOrThrow({
    where: { id: cooperation.id },
    select: { debitMethodId: true, debitMandateId: true },
  });
  if (!debitMethodId || (await whyDead(db(), { debitMethodId, debitMandateId })))
    await signMandate({ visit }, cooperation, ibans.good);
}

/** Money that came back from the cooperation's account is sent again. */
async function sendAgain({ operators }: Stage): Promise<string> {
  const waiting = await db().transferReversal.findMany({
    where: { sentAgainOn: null, kept: { lt: db().transferReversal.fields.amount } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const answers: number[] = [];
  for (const { id } of waiting) {
    const form = { reversal: id };
    answers.push((await operators[1].browser.post('/operateur/rapprochement/a-regler', form)).status);
  }
  return answers.length === 0 ? 'nothing came back' : `answered ${answers.join(', ')}`;
}

/** Whose account was refused by a bank gives another one. */
async function newIbans({ citizens }: Stage, luck: Chance): Promise<void> {
  const refused = await db().person.findMany({
    where: { ibanRefusedOn: { not: null } },
    select: { id: true },
  });
  for (const { id } of refused) {
    const who = citizens.find((one) => one.id === id);
    if (who) await giveIban(who, luck.whole(2_000_000, 9_000_000));
  }
}
