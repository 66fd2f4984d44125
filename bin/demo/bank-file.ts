import { debtor } from '#app/features/payouts/debtor.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, subtract, sum, type Money } from '#app/money/money.ts';

/** Money that came to our bank account. */
export type Arrival = { reference: string; amount: Money; payer: string; words: string };

/** A notice (camt.054) as a bank sends it in the course of the day; with the balance of the evening, the day's statement (camt.053). */
export function bankFile(on: Day, arrivals: readonly Arrival[], closing: Money | null = null) {
  const id = `${closing ? 'RELEVE' : 'AVIS'}-${on}`;
  const [kind, root, part] = closing
    ? ['053', 'BkToCstmrStmt', 'Stmt']
    : ['054', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  const opening = closing && subtract(closing, sum(arrivals.map(({ amount }) => amount)));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.08"><${root}>
<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${on}T06:00:00</CreDtTm></GrpHdr>
<${part}><Id>${id}</Id><Acct><Id><IBAN>${debtor().iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${opening ? balance('OPBD', opening, on) : ''}${closing ? balance('CLBD', closing, on) : ''}
${arrivals.map((one) => line(one, on)).join('\n')}
</${part}></${root}></Document>`;
  return { bytes: new TextEncoder().encode(xml), fileName: `${id.toLowerCase()}.xml` };
}

const euros = (amount: Money) => `<Amt Ccy="EUR">${decimalText(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`;

function balance(code: string, amount: Money, on: Day): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${euros(amount)}<Dt><Dt>${on}</Dt></Dt></Bal>`;
}

function line({ reference, amount, payer, words }: Arrival, on: Day): string {
  return `<Ntry>${euros(amount)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>
<AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${decimalText(amount)}</Amt>
<RltdPties><Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}
