import { t } from '#app/i18n/t.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { referencesIn } from '#app/money/creditor-reference.ts';
import { type Day, lastOfMonth } from '#app/money/day.ts';
import { equals, isPositive, negate, sum, type Money } from '#app/money/money.ts';
import type { CamtDetail, CamtLine } from './camt.server.ts';

/** What a line of the bank is, as far as our own rows can tell. What they cannot is `suspense`: never guessed. */
export type Meaning =
  | { is: 'batch_executed'; batchId: string; alreadyBooked: boolean }
  | { is: 'payouts_executed'; batchId: string; lineIds: string[] }
  | { is: 'payout_returned'; payoutLineId: string }
  | { is: 'stripe_paid_out'; stripePayoutId: string; batchId: string | null }
  | { is: 'stripe_topped_up'; topUpId: string }
  | { is: 'pledge_transfer'; pledgeId: string }
  | { is: 'tax_paid'; month: Day; alreadyBooked: boolean }
  | { is: 'suspense' };

/** A line, or one of several transfers that came back in one line. Money in is positive. */
export type LinePart = Pick<
  CamtLine,
  'reference' | 'bookedOn' | 'valueOn' | 'messageId' | 'paymentId' | 'words'
> & {
  part: number;
  amount: Money;
  detail: Omit<CamtDetail, 'amount'> | null;
  /** Of the transfers that a line of money that goes out lists. */
  endToEndIds: string[];
};

/** What our rows know of some lines; amounts in euros. */
export type Facts = {
  /** Lines imported before, by `nameOf`. */
  known: ReadonlyMap<string, Money>;
  /** The files that we wrote, by their MsgId. */
  files: readonly { messageId: string; batchId: string }[];
  batches: ReadonlyMap<string, Batch>;
  /** Transfers of these files, by their EndToEndId. */
  transfers: ReadonlyMap<string, Transfer>;
  /** Pledges, by the reference of their transfer. */
  pledges: ReadonlyMap<string, string>;
  /** What Stripe announced and what was brought to it, that no line has shown yet, the oldest first. */
  fromStripe: readonly (OfStripe & { batchId: string | null })[];
  toStripe: readonly OfStripe[];
  /** Months in which tax was withheld, of the amounts of debits for the tax office, and that no line has shown yet, the oldest first. */
  taxMonths: readonly TaxMonth[];
};
type TaxMonth = { month: Day; amount: Money; isPaid: boolean };
type OfStripe = { id: string; stripeId: string | null; amount: Money };
type Batch = {
  status: string;
  total: Money;
  lines: number;
  /** Of its transfers, those that no bank has executed yet. */
  waiting: number;
  /** A line of the bank has shown it, or a part of it. */
  isShown: boolean;
};
type Transfer = { id: string; batchId: string; amount: Money; isExecuted: boolean; mayReturn: boolean };

/** The name of a line for ever, within an account. */
export function nameOf({ reference, part }: { reference: string; part: number }): string {
  return `${part}|${reference}`;
}

/** Money that comes in several transfers in one line is told apart; what goes out is one line of ours. */
export function partsOf(line: CamtLine): LinePart[] {
  const { details, amount, reversal: _, ...says } = line;
  const amounts = details.flatMap((detail) => (detail.amount ? [detail.amount] : []));
  const several = isPositive(amount) && details.length > 1 && amounts.length === details.length;
  if (several && equals(sum(amounts), amount)) {
    return details.map(({ amount: own, ...detail }, index) => ({
      ...says,
      part: index + 1,
      amount: own!,
      detail,
      endToEndIds: [],
    }));
  }
  const endToEndIds = details.flatMap(({ endToEndId }) => (endToEndId ? [endToEndId] : []));
  return [{ ...says, part: 0, amount, detail: details.length === 1 ? details[0]! : null, endToEndIds }];
}

/** All that a line says of what it is for. */
export function wordsOf({ detail, words }: LinePart): string {
  return [detail?.words, words].filter(Boolean).join(' · ').slice(0, 500);
}

/**
 * Says what each line is, in the order in which they enter the books: what one of them does counts for the next. Null is a line imported before. Throws a
 * Refusal when the bank tells one of these again with another amount.
 */
export function meaningsOf(parts: readonly LinePart[], facts: Facts): (Meaning | null)[] {
  const known = new Map(facts.known);
  const now = new Changing(facts);
  return parts.map((line) => {
    const before = known.get(nameOf(line));
    if (before && !equals(before, line.amount)) throw changedLine(line.reference);
    if (before) return null;
    known.set(nameOf(line), line.amount);
    return (isPositive(line.amount) ? now.comesIn(line) : now.goesOut(line)) ?? { is: 'suspense' };
  });
}

function changedLine(reference: string): Refusal {
  const sentence = t(
    'La ligne {reference} est déjà importée, pour un autre montant : demandez à la banque.',
    {
      reference,
    },
  );
  return new Refusal('changed_line', sentence, 'file');
}

/** Our rows as they are after the lines gone through so far. */
class Changing {
  readonly #facts: Facts;
  readonly #batches: Map<string, Batch>;
  readonly #transfers: Map<string, Transfer>;
  readonly #shown = new Set<string>();

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#batches = new Map(facts.batches);
    this.#transfers = new Map(facts.transfers);
  }

  comesIn(line: LinePart): Meaning | undefined {
    return this.#returned(line) ?? this.#forPledge(line) ?? this.#fromStripe(line);
  }

  goesOut(line: LinePart): Meaning | undefined {
    return this.#executed(line) ?? this.#toStripe(line) ?? this.#toTaxOffice(line);
  }

  /** A debit that names one of our files, or lists its transfers. */
  #executed(line: LinePart): Meaning | undefined {
    const batchId = this.#batchOf(line);
    const batch = batchId === undefined ? undefined : this.#batches.get(batchId);
    if (batchId === undefined || !batch) return undefined;
    const paid = negate(line.amount);
    const isWhole = equals(batch.total, paid);
    if (batch.status === 'executed') {
      if (batch.isShown || !isWhole) return undefined;
      this.#batches.set(batchId, { ...batch, isShown: true });
      return { is: 'batch_executed', batchId, alreadyBooked: true };
    }
    if (batch.status !== 'approved') return undefined;
    if (batch.waiting === batch.lines && isWhole) {
      const all = [...this.#transfers].filter(([, one]) => one.batchId === batchId);
      this.#leave(batchId, { ...batch, waiting: 0 }, all);
      return { is: 'batch_executed', batchId, alreadyBooked: false };
    }
    const named = new Set(line.endToEndIds);
    const listed = [...named].flatMap((endToEndId): [string, Transfer][] => {
      const one = this.#transfers.get(endToEndId);
      return one?.batchId === batchId && !one.isExecuted ? [[endToEndId, one]] : [];
    });
    const isListed = listed.length > 0 && listed.length === named.size;
    if (!isListed || !equals(sum(listed.map(([, { amount }]) => amount)), paid)) return undefined;
    this.#leave(batchId, { ...batch, waiting: batch.waiting - listed.length }, listed);
    return { is: 'payouts_executed', batchId, lineIds: listed.map(([, { id }]) => id) };
  }

  #leave(batchId: string, batch: Batch, transfers: readonly [string, Transfer][]): void {
    const status = batch.waiting === 0 ? 'executed' : batch.status;
    this.#batches.set(batchId, { ...batch, status, isShown: true });
    for (const [endToEndId, one] of transfers)
      this.#transfers.set(endToEndId, { ...one, isExecuted: true, mayReturn: true });
  }

  /** Our files write their MsgId also at the beginning of the PmtInfId. Else all the transfers of a line are of one of them. */
  #batchOf({ messageId, paymentId, endToEndIds }: LinePart): string | undefined {
    const file = this.#facts.files.find(
      (one) => one.messageId === messageId || paymentId?.startsWith(one.messageId),
    );
    if (file) return file.batchId;
    const batches = new Set(endToEndIds.map((endToEndId) => this.#transfers.get(endToEndId)?.batchId));
    return batches.size === 1 ? [...batches][0] : undefined;
  }

  /** A credit under the name of a transfer that we made, of the same amount: it has come back. */
  #returned({ amount, detail }: LinePart): Meaning | undefined {
    const endToEndId = detail?.endToEndId ?? '';
    const known = this.#transfers.get(endToEndId);
    if (!known?.mayReturn || !equals(known.amount, amount)) return undefined;
    this.#transfers.set(endToEndId, { ...known, mayReturn: false });
    return { is: 'payout_returned', payoutLineId: known.id };
  }

  /** A credit under the reference of one pledge: its owner's transfer. */
  #forPledge(line: LinePart): Meaning | undefined {
    const pledges = pledgeReferences(line).flatMap((reference) => this.#facts.pledges.get(reference) ?? []);
    return pledges.length === 1 ? { is: 'pledge_transfer', pledgeId: pledges[0]! } : undefined;
  }

  /** A credit that says it comes from Stripe, of the amount of a payout that no line has shown yet. */
  #fromStripe(line: LinePart): Meaning | undefined {
    const found = this.#unshown(line, line.amount, this.#facts.fromStripe);
    return found && { is: 'stripe_paid_out', stripePayoutId: found.id, batchId: found.batchId };
  }

  /** A debit for Stripe, of the amount of money that a job brings there and that no line has shown yet. */
  #toStripe(line: LinePart): Meaning | undefined {
    const found = this.#unshown(line, negate(line.amount), this.#facts.toStripe);
    return found && { is: 'stripe_topped_up', topUpId: found.id };
  }

  /** A debit of the tax office, of what was withheld in a month that was over. The month that the line names, else the oldest. */
  #toTaxOffice(line: LinePart): Meaning | undefined {
    if (!isForTaxOffice(line)) return undefined;
    const paid = negate(line.amount);
    const open = this.#facts.taxMonths.filter(
      ({ month, amount }) =>
        !this.#shown.has(month) && equals(amount, paid) && lastOfMonth(month) < line.bookedOn,
    );
    const found = open.find(({ month }) => namesMonth(sayingsOf(line), month)) ?? open[0];
    if (!found) return undefined;
    this.#shown.add(found.month);
    return { is: 'tax_paid', month: found.month, alreadyBooked: found.isPaid };
  }

  /** The one that the line names, else the oldest. */
  #unshown<One extends OfStripe>(line: LinePart, amount: Money, all: readonly One[]): One | undefined {
    const says = sayingsOf(line);
    if (!/stripe|\b(po|tu)_/i.test(says)) return undefined;
    const open = all.filter((one) => !this.#shown.has(one.id) && equals(one.amount, amount));
    const found = open.find(({ stripeId }) => stripeId !== null && says.includes(stripeId)) ?? open[0];
    if (found) this.#shown.add(found.id);
    return found;
  }
}

/** All that a line says, in one text. */
function sayingsOf({ detail, words }: LinePart): string {
  return [detail?.party, detail?.words, words, detail?.endToEndId].join(' ');
}

/** Does a debit say that it is for the tax office, by the names that banks write it under? What it was for, its amount tells. */
export function isForTaxOffice(line: LinePart): boolean {
  const says = sayingsOf(line).normalize('NFD').replace(/\p{M}/gu, '');
  return !isPositive(line.amount) && /\b(dgfip|finances publiques|impots?|tresor public|2777)\b/i.test(says);
}

/** "11/2026", "112026" or "2026-11" in what a line says. */
function namesMonth(says: string, month: Day): boolean {
  const [year, number] = month.split('-');
  return new RegExp(`(?<!\\d)(${number}[-/. ]?${year}|${year}[-/. ]?${number})(?!\\d)`).test(says);
}

/** The references of pledges that a line of money that comes in may bear. One of several transfers is read alone, never as the whole. */
export function pledgeReferences({ detail, part, words }: LinePart): string[] {
  const says = [detail?.words, detail?.endToEndId, part === 0 ? words : null];
  return referencesIn(says.filter(Boolean).join(' / '));
}
