import SEPA from 'sepa';
import type { Day } from '#app/money/day.ts';
import { Decimal, type Money, decimalText, isPositive, money, sum } from '#app/money/money.ts';
import type { Debtor } from './debtor.server.ts';

/** One SEPA credit transfer. `endToEndId` (35 characters at most) comes back on bank statements. */
export type Transfer = {
  endToEndId: string;
  holder: string;
  iban: string;
  amount: Money;
  remittance: string;
};

type TransferFile = {
  /** MsgId, 25 characters at most: the library adds its own numbers behind it, up to 35. */
  messageId: string;
  createdAt: Date;
  executeOn: Day;
  debtor: Debtor;
  transfers: readonly Transfer[];
};

const longestName = 70;
const longestMessageId = 25;

/**
 * Writes a file of SEPA credit transfers (pain.001.001.09), amounts in euros. Names are reduced to the Latin set that banks must
 * accept. The library counts with floating-point numbers, so the written file is read again: its number of transfers, its control
 * sums and each of its amounts must be ours to the cent, or nothing is returned and an error is thrown.
 */
export function pain001(file: TransferFile): string {
  if (file.transfers.length === 0) throw new RangeError('A file of transfers has at least one');
  if (file.messageId.length > longestMessageId || !/^[A-Za-z0-9-]+$/.test(file.messageId)) {
    throw new RangeError(`"${file.messageId}" cannot be the MsgId of a file of transfers`);
  }
  const document = new SEPA.Document('pain.001.001.09');
  document.grpHdr.id = file.messageId;
  document.grpHdr.created = file.createdAt;
  document.grpHdr.initiatorName = latin(file.debtor.name);

  const payment = document.createPaymentInfo();
  payment.requestedExecutionDate = noonOf(file.executeOn);
  payment.batchBooking = true;
  payment.debtorName = latin(file.debtor.name);
  payment.debtorIBAN = file.debtor.iban;
  payment.debtorBIC = file.debtor.bic;
  document.addPaymentInfo(payment);

  for (const transfer of file.transfers) {
    if (!isPositive(transfer.amount)) throw new RangeError(`Transfer ${transfer.endToEndId} is of nothing`);
    const line = payment.createTransaction();
    line.end2endId = transfer.endToEndId;
    line.creditorName = latin(transfer.holder);
    line.creditorIBAN = transfer.iban;
    // The nearest floating-point number prints the same two decimals; the check below would say if it did not.
    line.amount = Number(decimalText(transfer.amount));
    line.remittanceInfo = latin(transfer.remittance);
    payment.addTransaction(line);
  }
  const xml = document.toString();
  checkFile(xml, file.transfers);
  return xml;
}

/** Letters, digits and / - ? : ( ) . , ' + space: what every bank of the SEPA area reads (EPC217-08). Seventy characters at most. */
export function latin(text: string): string {
  const spelled = text
    .replace(/[œŒ]/g, (letter) => (letter === 'œ' ? 'oe' : 'OE'))
    .replace(/[æÆ]/g, (letter) => (letter === 'æ' ? 'ae' : 'AE'))
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, (letter) => (letter === 'ø' ? 'o' : 'O'))
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/&/g, '+')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    // A field that begins with a slash, or holds two, is refused by the banks' own rules.
    .replace(/\/{2,}/g, '/')
    .replace(/^\/+/, '')
    .slice(0, longestName)
    .trim();
  return spelled === '' ? 'NOTPROVIDED' : spelled;
}

/** Reads the written file again and compares it with what was asked: count, both control sums, every line. */
function checkFile(xml: string, transfers: readonly Transfer[]): void {
  const total = sum(transfers.map((transfer) => transfer.amount));
  const counts = valuesOf(xml, 'NbOfTxs');
  const sums = valuesOf(xml, 'CtrlSum');
  if (counts.length !== 2 || counts.some((count) => count !== String(transfers.length))) {
    throw new Error(`The file says ${counts.join(' and ')} transfers instead of ${transfers.length}`);
  }
  if (sums.length !== 2 || sums.some((written) => !new Decimal(written).equals(total))) {
    throw new Error(`The file says ${sums.join(' and ')} € instead of ${total.toFixed(2)} €`);
  }
  const lines = [
    ...xml.matchAll(
      /<EndToEndId>([^<]*)<\/EndToEndId>.*?<InstdAmt Ccy="EUR">([^<]*)<\/InstdAmt>.*?<IBAN>([^<]*)<\/IBAN>/g,
    ),
  ];
  if (lines.length !== transfers.length)
    throw new Error(`The file holds ${lines.length} transfers instead of ${transfers.length}`);
  lines.forEach(([, endToEndId, amount, iban], index) => {
    const asked = transfers[index]!;
    const same =
      endToEndId === asked.endToEndId && money(amount!).equals(asked.amount) && iban === asked.iban;
    if (!same)
      throw new Error(`The file pays ${amount} € to ${endToEndId} where ${asked.endToEndId} was asked`);
  });
}

function valuesOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((found) => found[1]!);
}

/** The library prints the local calendar day of an instant: noon is the same day whatever the zone of the machine. */
function noonOf(on: Day): Date {
  const [year, month, dayOfMonth] = on.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, dayOfMonth, 12);
}
