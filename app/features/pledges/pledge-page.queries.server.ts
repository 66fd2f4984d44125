import { hasEnded, keepsAll } from '#app/features/campaign-modes/modes.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { rhythms } from '#app/features/campaign-modes/rhythms.ts';
import { communeByCode } from '#app/features/territories/communes.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { env } from '#app/infra/env.server.ts';
import { addDays, dayOf, type Day } from '#app/money/day.ts';
import { stopOf, stopping } from '#app/features/protection/suspension.queries.server.ts';
import { count, dayText, euros, percent } from '#app/i18n/format.ts';
import { add, Decimal, isPositive, money, round, subtract } from '#app/money/money.ts';
import { offerPaths, paperPath, sheetPath } from './letter-facts.server.ts';
import { declineInWords, isRetried, wantsItsOwner } from './charge-policy.ts';
import { tooLittle } from './wallet-pledge.server.ts';
import { spendableFromWallet } from './wallet.server.ts';

const wanted = {
  id: true,
  personId: true,
  instrument: true,
  status: true,
  email: true,
  firstName: true,
  lastName: true,
  amount: true,
  tip: true,
  shares: true,
  shareCategory: true,
  declaredCommune: true,
  showName: true,
  showAmount: true,
  createdAt: true,
  changedOn: true,
  reflectionEndsAt: true,
  nextAttemptOn: true,
  failureCode: true,
  methodKind: true,
  paymentId: true,
  monthlyGiftId: true,
  sheetVersion: { select: { number: true } },
  walletPayment: { select: { pledgeId: true } },
  campaign: {
    select: {
      closesOn: true,
      mode: true,
      minimum: true,
      status: true,
      feeRate: true,
      offerChanges: stopping,
      loanOffer: { select: { annualRate: true, count: true, frequency: true, revenueShare: true } },
      project: { select: { id: true, title: true, slug: true, cooperation: { select: { name: true } } } },
    },
  },
} as const;

/** With the commune that was sworn to, by name. */
async function find(id: string) {
  const row = await db().pledge.findUnique({ where: { id }, select: wanted });
  const home = row?.declaredCommune ? await communeByCode(row.declaredCommune) : null;
  return row && { ...row, home: home && home.label };
}
type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Everything that the page of a pledge shows, before and after paying. Null when there is none. */
export async function pledgePage(id: string, at: Date) {
  const row = await find(id);
  return row && shown(row, at);
}

export type PledgePage = NonNullable<Awaited<ReturnType<typeof pledgePage>>>;

/**
 * The same for someone who comes back from Stripe's page: waits a little for Stripe's own word, which usually takes less than a
 * second. The visit itself changes nothing.
 */
export async function pledgePageAfterStripe(id: string, at: Date, patience = 2_500) {
  for (let waited = 0; ; waited += 250) {
    const row = await find(id);
    if (!row || row.status !== 'awaiting_checkout' || waited >= patience) return row && shown(row, at);
    await sleep(250);
  }
}

function shown(row: Row, at: Date) {
  const { campaign, instrument, status } = row;
  const { project } = campaign;
  const amount = money(row.amount);
  const tip = money(row.tip);
  const feeRate = new Decimal(campaign.feeRate.toFixed());
  const closesOn = toDay(campaign.closesOn);
  const isOpen = campaign.status === 'open' && !hasEnded(campaign.closesOn, dayOf(at));
  return {
    id: row.id,
    instrument,
    status,
    isGuest: row.personId === null,
    /** A guest has it once they have an account. */
    paper: status === 'released' && row.personId !== null ? paperPath(row) : null,
    /** Paid with what is in the person's wallet, or set aside there. */
    fromWallet: row.walletPayment !== null,
    /** The information of the offer was found wrong: nothing is charged until it is right again, or ever. */
    stopped: stopOf(campaign.offerChanges),
    project: {
      id: project.id,
      title: project.title,
      path: `/projets/${project.slug}`,
      url: `${env().APP_URL}/projets/${project.slug}`,
      cooperation: project.cooperation.name,
      form: `/projets/${project.slug}/contribuer/${offerPaths[instrument]}`,
    },
    who: { name: `${row.firstName} ${row.lastName}`, email: row.email },
    amount: euros(amount),
    tip: isPositive(tip) ? euros(tip) : null,
    total: euros(add(amount, tip)),
    reaches: euros(subtract(amount, round(amount.times(feeRate)))),
    fee: feeRate.isZero() ? null : percent(feeRate),
    shares: row.shares === null ? null : count(row.shares, t('part'), t('parts')),
    shareCategory: row.shareCategory,
    home: row.home,
    visibility: visibilityInWords(row),
    sheet: row.sheetVersion && {
      number: row.sheetVersion.number,
      to: sheetPath(project.slug, instrument, row.sheetVersion.number),
    },
    loan: campaign.loanOffer && loanInWords(campaign.loanOffer),
    allOrNothing: !keepsAll(campaign.mode),
    minimum: euros(money(campaign.minimum)),
    closesOn,
    changedOn: toDay(row.changedOn),
    nextAttemptOn: row.nextAttemptOn && toDay(row.nextAttemptOn),
    reflectionEndsAt: row.reflectionEndsAt,
    whyDeclined: declineInWords(row.failureCode),
    /** Another card or account is asked for, and the present one will not be tried again. */
    needsOther: status === 'declined' && !isRetried(row.failureCode),
    isRevocable:
      (status === 'reserved' || status === 'awaiting_transfer') &&
      row.reflectionEndsAt !== null &&
      at <= row.reflectionEndsAt,
    /** The bank wants its owner: the last day before which they may confirm this very payment. */
    confirmBefore:
      status === 'declined' &&
      row.failureCode === wantsItsOwner &&
      row.nextAttemptOn &&
      dayOf(at) < toDay(row.nextAttemptOn)
        ? dayText(toDay(row.nextAttemptOn))
        : null,
    canPay:
      (status === 'declined' && !row.monthlyGiftId) ||
      (isOpen && (status === 'awaiting_checkout' || (status === 'abandoned' && row.paymentId === null))),
    next: nextSteps(row, closesOn),
  };
}

/** Whether a pledge that waits for its payment may be paid from the wallet of this person: null when nothing is in it, or for a gift. */
export async function walletOffer(pledgeId: string, personId: string) {
  const pledge = await db().pledge.findFirst({
    where: { id: pledgeId, personId, status: 'awaiting_checkout', instrument: { not: 'gift' } },
    select: { amount: true, tip: true },
  });
  const left = pledge && (await spendableFromWallet(personId));
  if (!left || !isPositive(left)) return null;
  const due = add(money(pledge.amount), money(pledge.tip));
  return { left: euros(left), tooLittle: due.greaterThan(left) ? tooLittle(left, due) : null };
}

export type WalletOffer = Awaited<ReturnType<typeof walletOffer>>;

function visibilityInWords({ showName, showAmount }: Row): string {
  if (showName && showAmount) return t('Votre nom et votre montant sont visibles sur la page du projet.');
  if (showName) return t('Votre nom est visible sur la page du projet, pas votre montant.');
  if (showAmount) return t('Votre montant est visible sur la page du projet, sans votre nom.');
  return t('Ni votre nom ni votre montant ne sont visibles.');
}

function loanInWords(offer: NonNullable<Row['campaign']['loanOffer']>): string {
  const rate = new Decimal(offer.annualRate.toFixed());
  const interest = rate.isZero() ? t('sans intérêt') : t('à {rate} par an', { rate: percent(rate) });
  const facts = { interest, count: offer.count, periods: rhythms[offer.frequency] };
  return offer.revenueShare
    ? t('{interest}, rendu selon les recettes, en {count} échéances {periods} au plus', facts)
    : t('{interest}, rendu en {count} échéances {periods}', facts);
}

/** What happens after this pledge, with dates: one sentence each, in order. */
function nextSteps(row: Row, closesOn: Day | null): string[] {
  const { instrument, status, campaign, reflectionEndsAt, walletPayment } = row;
  const { name } = campaign.project.cooperation;
  if (status === 'released')
    return [t('{name} a reçu l’argent et donnera des nouvelles sur la page du projet.', { name })];
  const bank = t('Environ six jours ouvrés : votre banque confirme le prélèvement, et nous vous écrivons.');
  if (closesOn === null) {
    if (status !== 'collected' && status !== 'charging') return [];
    return [
      ...(status === 'charging' ? [bank] : []),
      t('Au début du mois qui suit : l’argent est versé à {name}.', { name }),
    ];
  }
  const closing = t('{closesOn} : la collecte prend fin, à 23 h 59 (heure de Paris).', {
    closesOn: dayText(closesOn),
  });
  if (instrument === 'gift' && (status === 'collected' || status === 'charging')) {
    const after = dayText(addDays(closesOn, 1));
    const end = keepsAll(campaign.mode)
      ? t('Dès le {after} : l’argent est versé à {name}.', { after, name })
      : t(
          'Dès le {after} : si le minimum est atteint, l’argent est versé à {name} ; sinon il vous est rendu en entier.',
          { after, name },
        );
    return [...(status === 'charging' ? [bank] : []), closing, end];
  }
  if (status !== 'reserved' || !reflectionEndsAt) return [];
  const lastDay = dayOf(reflectionEndsAt);
  const chargedFrom = dayText(addDays(lastDay > closesOn ? lastDay : closesOn, 1));
  return [
    t(
      '{lastDay} à 23 h 59 : fin de votre délai de réflexion. D’ici là, vous pouvez revenir sur votre décision d’un clic.',
      { lastDay: dayText(lastDay) },
    ),
    closing,
    walletPayment
      ? t(
          'À partir du {chargedFrom} : si le minimum est atteint, la somme mise de côté est prise dans votre porte-monnaie ; sinon, elle y redevient disponible.',
          { chargedFrom },
        )
      : t(
          'À partir du {chargedFrom} : si le minimum est atteint, votre moyen de paiement est débité ; sinon, rien ne l’est.',
          { chargedFrom },
        ),
    instrument === 'loan'
      ? t('Ensuite : {name} reçoit le prêt, et vous suivez les remboursements dans votre espace.', { name })
      : t('Ensuite : {name} reçoit le capital et vous admet parmi ses associés.', { name }),
  ];
}
