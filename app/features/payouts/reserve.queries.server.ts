import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { platformBalance } from '#app/infra/stripe/platform.server.ts';
import { clientMoneyPrefixes } from '#app/ledger/accounts.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { add, isZero, money, negate, subtract, sum, zero, type Money } from '#app/money/money.ts';

const topUpsShown = 50;
/** The page is useful without Stripe's figures, so it does not wait for all the tries that an order would deserve. */
const patienceMs = 4_000;

/** The float: what Stripe holds, what the books say, what of it is our own, and the top-ups that were asked. */
export async function reservePage() {
  const [balances, stripe, topUps] = await Promise.all([balancesByBeginning(), stripeHolds(), askedTopUps()]);
  const of = (beginning: string) => balances.get(beginning) ?? zero;
  const owed = (beginning: string) => negate(of(beginning));
  const clients = sum(clientMoneyPrefixes.map((prefix) => owed(prefix.slice(0, -1))));
  const income = add(owed('income:platform-fees'), owed('income:tips'));
  const expenses = of('expenses:processing-fees');
  /** What banks took back of money that others have had: ours, and not here. */
  const advanced = of('assets:owed');
  return {
    stripe,
    stripeBooks: euros(of('assets:stripe')),
    bankBooks: euros(of('assets:bank')),
    held: euros(add(of('assets:stripe'), of('assets:bank'))),
    clients: euros(clients),
    state: euros(owed('liabilities:tax')),
    float: euros(owed('equity:float')),
    income: euros(income),
    expenses: euros(expenses),
    advanced: isZero(advanced) ? null : euros(advanced),
    own: euros(subtract(add(owed('equity:float'), income), add(expenses, advanced))),
    topUps,
  };
}

/** Balances summed over the first two words of a code. The loan book is not money. */
async function balancesByBeginning(): Promise<Map<string, Money>> {
  const rows = await db().$queryRaw<{ beginning: string; balance: string }[]>`
    select split_part(a.code, ':', 1) || ':' || split_part(a.code, ':', 2) as beginning, sum(a.balance)::text as balance
    from "AccountBalance" a where a.class in ('asset', 'liability', 'equity', 'income', 'expense') group by 1`;
  return new Map(rows.map(({ beginning, balance }) => [beginning, money(balance)]));
}

/** Stripe's own figures, or null when it does not answer in time. */
async function stripeHolds() {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((done) => (timer = setTimeout(() => done(null), patienceMs)));
  try {
    const said = await Promise.race([platformBalance(), silence]);
    if (!said) return null;
    const { available, pending } = said;
    return { available: euros(available), pending: euros(pending), total: euros(add(available, pending)) };
  } catch (error) {
    if (error instanceof UnknownOutcome) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function askedTopUps() {
  const rows = await topUpRows({ take: topUpsShown });
  return rows.map(({ row, askedBy }) => ({
    id: row.id,
    amount: euros(money(row.amount)),
    askedOn: dayText(toDay(row.askedOn)),
    askedBy,
    whose: whose(row),
    receivedOn: row.receivedOn && dayText(toDay(row.receivedOn)),
    known: row.stripeTopUpId !== null,
    failed: row.failedOn && { on: dayText(toDay(row.failedOn)), why: row.failureCode ?? '' },
  }));
}

/** So many top-ups, the latest first, each with who asked for it. */
async function topUpRows(most: { take?: number }) {
  const rows = await db().floatTopUp.findMany({ orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], ...most });
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ askedById }) => askedById ?? []))] } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return rows.map((row) => ({
    row,
    askedBy: row.askedById === null ? t('la plateforme') : (names.get(row.askedById) ?? '—'),
  }));
}

function whose({ ofClients }: { ofClients: boolean }): string {
  return ofClients ? t('citoyens, par virement') : t('la plateforme');
}

/** Every top-up that was asked. */
export async function topUpsTable(): Promise<TableFile> {
  return tableOf(
    'apports-a-la-reserve',
    [
      [t('Demandé le'), ({ row }) => toDay(row.askedOn)],
      [t('Par'), ({ askedBy }) => askedBy],
      [t('Argent de'), ({ row }) => whose(row)],
      [t('Arrivé le'), ({ row }) => toDay(row.receivedOn)],
      [t('Refusé le'), ({ row }) => toDay(row.failedOn)],
      [t('Motif de Stripe'), ({ row }) => row.failureCode],
      [t('Montant'), ({ row }) => money(row.amount)],
    ],
    await topUpRows({}),
  );
}
