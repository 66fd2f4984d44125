import { randomUUID } from 'node:crypto';
import { importBankFile } from '#app/features/bank/import.server.ts';
import { takingGifts } from '#app/features/campaign-modes/modes.ts';
import { debtor } from '#app/features/payouts/debtor.server.ts';
import { offerBankTransfers } from '#app/features/pledge-transfers/offer.server.ts';
import { promiseTransfer } from '#app/features/pledge-transfers/promise.server.ts';
import { heldPlaces, placePledge } from '#app/features/pledges/pledge.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { inFours } from '#app/money/creditor-reference.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { add, money, subtract, zero, type Money } from '#app/money/money.ts';
import type { Someone } from '../story/cast.ts';
import type { World } from '../world.ts';

/** The team offers bank transfers, and two citizens give by one: that of the first has arrived, as a notice of the bank says; that of the second is expected. */
export async function bankTransfers(
  world: World,
  [first, second]: readonly [Someone, Someone],
  operatorId: string,
): Promise<void> {
  await offerBankTransfers({ offered: true, personId: operatorId, today: world.today() });
  const [arrives, expected] = [money('600'), money('750')];
  const campaignId = await withRoomFor(add(arrives, expected), world.today());
  if (!campaignId) throw new Error('No open campaign of gifts has room for two transfers');
  const pledgeId = await promised(campaignId, first, arrives);
  await promised(campaignId, second, expected);
  const { reference } = await db().pledgeTransfer.findUniqueOrThrow({ where: { pledgeId } });
  const says = { amount: arrives, payer: `${first.firstName} ${first.lastName}`, words: inFours(reference) };
  await importBankFile({
    bytes: new TextEncoder().encode(notice(world.today(), says)),
    fileName: `avis-${world.today()}.xml`,
    personId: operatorId,
  });
}

async function withRoomFor(amount: Money, today: Day): Promise<string | undefined> {
  const campaigns = await db().campaign.findMany({
    where: takingGifts(today),
    orderBy: [{ optimum: 'desc' }, { id: 'asc' }],
  });
  for (const { id, optimum, mode, closesOn } of campaigns) {
    const ends = closesOn && toDay(closesOn) < addDays(today, 20);
    const left = subtract(money(optimum), await heldPlaces(db(), id));
    if (!ends && (mode === 'permanent' || !left.lessThan(amount))) return id;
  }
  return undefined;
}

async function promised(campaignId: string, who: Someone, amount: Money): Promise<string> {
  const { id: personId, firstName, lastName, email } = who;
  const { id } = await placePledge({
    id: randomUUID(),
    campaignId,
    instrument: 'gift',
    personId,
    firstName,
    lastName,
    email,
    amount,
    tip: zero,
    showName: true,
    showAmount: false,
    at: now(),
  });
  await promiseTransfer({ pledgeId: id, personId, at: now() });
  return id;
}

/** A notice (camt.054) of one transfer, as a bank sends it in the course of the day. */
function notice(on: Day, { amount, payer, words }: { amount: Money; payer: string; words: string }): string {
  const money = `<Amt Ccy="EUR">${amount.toFixed(2)}</Amt>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>AVIS-${on}</MsgId><CreDtTm>${on}T06:00:00</CreDtTm></GrpHdr>
<Ntfctn><Id>AVIS-${on}</Id><Acct><Id><IBAN>${debtor().iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Ntry>${money}<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>
<AcctSvcrRef>AVIS-${on}-1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${money}
<RltdPties><Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
}
