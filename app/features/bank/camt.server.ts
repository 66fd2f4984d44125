import { createHash } from 'node:crypto';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { isDay, type Day } from '#app/money/day.ts';
import { add, equals, isPositive, money, negate, sum, type Money } from '#app/money/money.ts';
import { all, at, readXml, textAt, UnreadableXml, type Tree } from './xml-tree.server.ts';

/** One transfer inside a line of the bank. */
export type CamtDetail = {
  amount: Money | null;
  endToEndId: string | null;
  messageId: string | null;
  paymentId: string | null;
  party: string;
  words: string;
  returnReason: string | null;
};

/** A booked line: money in is positive. `reference` is the bank's own name for it. */
export type CamtLine = {
  reference: string;
  amount: Money;
  bookedOn: Day;
  valueOn: Day;
  reversal: boolean;
  messageId: string | null;
  paymentId: string | null;
  words: string;
  details: CamtDetail[];
};

export type CamtFile = {
  kind: 'statement' | 'notice';
  reference: string;
  iban: string;
  opensOn: Day | null;
  closesOn: Day | null;
  opening: Money | null;
  closing: Money | null;
  lines: CamtLine[];
};

/** What we cannot take for a statement or a notice of a bank account in euros. The message says why, in the reader's language. */
export class NotAStatement extends Error {}

const known = /^urn:iso:std:iso:20022:tech:xsd:camt\.05([34])\.001\.0([2-8])$/;
/** Far more than a bank puts into a file, far less than what would hurt. */
export const largestStatement = 20 * 1024 * 1024;
const mostLines = 50_000;

/**
 * Reads a statement (camt.053) or a notice (camt.054), versions 2 to 8; amounts in euros, only what is booked. Of a statement the opening
 * balance plus its lines must be the closing balance. Throws NotAStatement with what is wrong.
 */
export function readCamt(bytes: Uint8Array): CamtFile[] {
  if (bytes.length === 0) throw new NotAStatement(t('Ce fichier est vide.'));
  if (bytes.length > largestStatement) throw new NotAStatement(t('Ce fichier dépasse 20 Mo.'));
  try {
    const document = readXml(bytes);
    const kind = known.exec(document.namespace)?.[1] === '3' ? 'statement' : 'notice';
    if (document.name !== 'Document' || !known.test(document.namespace)) {
      throw new NotAStatement(
        t('Ce fichier n’est ni un relevé (camt.053) ni un avis (camt.054) que nous savons lire.'),
      );
    }
    const message = document.children[0];
    const parts = all(message, kind === 'statement' ? 'Stmt' : 'Ntfctn');
    if (parts.length === 0) throw new NotAStatement(t('Ce fichier ne contient aucun relevé.'));
    return parts.map((part) => fileOf(part, kind));
  } catch (error) {
    if (error instanceof UnreadableXml) throw new NotAStatement(error.message);
    throw error;
  }
}

function fileOf(part: Tree, kind: CamtFile['kind']): CamtFile {
  const reference = needed(textAt(part, 'Id'), t('Il manque la référence du relevé.'));
  const iban = needed(textAt(part, 'Acct', 'Id', 'IBAN'), t('Il manque l’IBAN du compte.'));
  const currency = textAt(part, 'Acct', 'Ccy');
  if (currency !== null && currency !== 'EUR')
    throw new NotAStatement(t('Ce compte est en {currency}, pas en euros.', { currency }));
  const entries = all(part, 'Ntry').filter((entry) => statusOf(entry) === 'BOOK');
  if (entries.length > mostLines)
    throw new NotAStatement(t('Ce relevé a plus de {mostLines} lignes.', { mostLines }));
  const file = {
    kind,
    reference,
    iban,
    ...balancesOf(part),
    lines: named(entries.map((entry) => lineOf(entry))),
  };
  return kind === 'statement' ? addsUp(file) : file;
}

function statusOf(entry: Tree): string {
  return textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts') ?? 'BOOK';
}

function balancesOf(part: Tree) {
  const balance = (...codes: string[]) =>
    all(part, 'Bal').find((one) => codes.includes(textAt(one, 'Tp', 'CdOrPrtry', 'Cd') ?? ''));
  const opening = balance('OPBD', 'PRCD');
  const closing = balance('CLBD');
  return {
    opening: opening ? signed(opening) : null,
    closing: closing ? signed(closing) : null,
    opensOn: opening ? dayAt(opening, 'Dt') : null,
    closesOn: closing ? dayAt(closing, 'Dt') : null,
  };
}

function addsUp(file: CamtFile): CamtFile {
  const { opening, closing, lines } = file;
  if (!opening || !closing)
    throw new NotAStatement(t('Ce relevé n’a pas ses deux soldes, d’ouverture et de clôture.'));
  const reached = add(opening, sum(lines.map((line) => line.amount)));
  if (!equals(reached, closing)) {
    throw new NotAStatement(
      t(
        'Les lignes ne mènent pas du solde d’ouverture ({opening}) au solde de clôture ({closing}) mais à {reached}.',
        { opening: euros(opening), closing: euros(closing), reached: euros(reached) },
      ),
    );
  }
  return file;
}

function lineOf(entry: Tree): CamtLine {
  const groups = all(entry, 'NtryDtls');
  const batch = groups.map((group) => at(group, 'Btch')).find(Boolean);
  const amount = signed(entry);
  const details = groups
    .flatMap((group) => all(group, 'TxDtls'))
    .map((detail) => detailOf(detail, isPositive(amount)));
  const single = details.length === 1 ? details[0] : undefined;
  const bookedOn = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt');
  if (!bookedOn) throw new NotAStatement(t('Une ligne n’a pas de date.'));
  return {
    reference:
      textAt(entry, 'AcctSvcrRef') ??
      (groups.length === 1 ? textAt(groups[0], 'TxDtls', 'Refs', 'AcctSvcrRef') : null) ??
      '',
    amount,
    bookedOn,
    valueOn: dayAt(entry, 'ValDt') ?? bookedOn,
    reversal: textAt(entry, 'RvslInd') === 'true' || textAt(entry, 'RvslInd') === '1',
    messageId: textAt(batch, 'MsgId') ?? single?.messageId ?? null,
    paymentId: textAt(batch, 'PmtInfId') ?? single?.paymentId ?? null,
    words: textAt(entry, 'AddtlNtryInf') ?? '',
    details,
  };
}

function detailOf(detail: Tree, incoming: boolean): CamtDetail {
  const parties = at(detail, 'RltdPties');
  const partyNamed = (role: string) => textAt(parties, role, 'Nm') ?? textAt(parties, role, 'Pty', 'Nm');
  const amount =
    at(detail, 'Amt') ?? at(detail, 'AmtDtls', 'TxAmt', 'Amt') ?? at(detail, 'AmtDtls', 'InstdAmt', 'Amt');
  const reference = (field: string) => {
    const text = textAt(detail, 'Refs', field);
    return text === 'NOTPROVIDED' ? null : text;
  };
  return {
    amount: amount ? amountOf(amount) : null,
    endToEndId: reference('EndToEndId'),
    messageId: reference('MsgId'),
    paymentId: reference('PmtInfId'),
    party:
      (incoming ? (partyNamed('Dbtr') ?? partyNamed('Cdtr')) : (partyNamed('Cdtr') ?? partyNamed('Dbtr'))) ??
      '',
    words: [
      ...all(at(detail, 'RmtInf'), 'Ustrd').map((one) => one.text),
      ...all(at(detail, 'RmtInf'), 'Strd').map((one) => textAt(one, 'CdtrRefInf', 'Ref') ?? ''),
    ]
      .filter(Boolean)
      .join(' '),
    returnReason: textAt(detail, 'RtrInf', 'Rsn', 'Cd') ?? textAt(detail, 'RtrInf', 'Rsn', 'Prtry'),
  };
}

/** Lines without the bank's reference are named by what they say, and by their order among those that say the same. */
function named(lines: CamtLine[]): CamtLine[] {
  const seen = new Map<string, number>();
  const unique = new Set<string>();
  for (const line of lines) {
    if (line.reference === '') {
      const says = JSON.stringify([line.bookedOn, line.amount.toFixed(2), line.words, line.details]);
      const nth = (seen.get(says) ?? 0) + 1;
      seen.set(says, nth);
      line.reference = `sha256:${createHash('sha256').update(`${says}|${nth}`).digest('hex').slice(0, 40)}`;
    }
    if (unique.has(line.reference)) {
      throw new NotAStatement(
        t('Deux lignes portent la même référence de la banque : {reference}.', { reference: line.reference }),
      );
    }
    unique.add(line.reference);
  }
  return lines;
}

function signed(tree: Tree): Money {
  const amount = at(tree, 'Amt');
  if (!amount) throw new NotAStatement(t('Un montant manque.'));
  const direction = textAt(tree, 'CdtDbtInd');
  if (direction !== 'CRDT' && direction !== 'DBIT')
    throw new NotAStatement(t('Une ligne ne dit pas si elle entre ou sort.'));
  return direction === 'CRDT' ? amountOf(amount) : negate(amountOf(amount));
}

function amountOf(tree: Tree): Money {
  const currency = tree.attributes['Ccy'];
  if (currency !== 'EUR')
    throw new NotAStatement(
      t('Un montant est en {currency}, pas en euros.', { currency: currency ?? t('monnaie inconnue') }),
    );
  if (!/^\d{1,12}(\.\d{1,5})?$/.test(tree.text))
    throw new NotAStatement(t('« {text} » n’est pas un montant.', { text: tree.text }));
  const [whole = '0', decimals = ''] = tree.text.split('.');
  if (/[1-9]/.test(decimals.slice(2)))
    throw new NotAStatement(t('« {text} » n’est pas un montant au centime.', { text: tree.text }));
  return money(`${whole}.${decimals.slice(0, 2).padEnd(2, '0')}`);
}

function dayAt(tree: Tree, name: string): Day | null {
  const text = textAt(tree, name, 'Dt') ?? textAt(tree, name, 'DtTm')?.slice(0, 10) ?? null;
  if (text === null) return null;
  const on = text.slice(0, 10);
  if (!isDay(on)) throw new NotAStatement(t('« {text} » n’est pas une date.', { text }));
  return on;
}

function needed(text: string | null, missing: string): string {
  if (text === null) throw new NotAStatement(missing);
  return text;
}
