import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { daysPastDue } from '#app/lending/arrears.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { add, isPositive, money, subtract, sum } from '#app/money/money.ts';
import { instruments } from '#app/features/projects/words.ts';
import type { PublicCampaign } from './cards.queries.server.ts';

/** What became of a campaign that is over: one per campaign, said plainly whether it went well or not. */
type Aftermath = {
  id: string;
  title: string;
  tone: 'success' | 'info' | 'warning' | 'danger';
  sentence: string;
  facts: { name: string; value: string }[];
};

export async function whatHappenedNext(totals: readonly PublicCampaign[], today: Day): Promise<Aftermath[]> {
  const campaigns = await db().campaign.findMany({
    where: { id: { in: totals.map(({ id }) => id) }, status: { in: ['succeeded', 'failed', 'charging'] } },
    orderBy: { instrument: 'asc' },
    include: {
      loan: { include: { writeOff: true, instalments: { orderBy: { number: 'asc' } } } },
      offerChanges: { where: { cancelledOn: { not: null } }, select: { id: true } },
    },
  });
  return campaigns.map((campaign) => {
    const on = campaign.settledOn ? dayText(toDay(campaign.settledOn)) : null;
    const said = { id: campaign.id, title: instruments[campaign.instrument].campaign, facts: [] };
    if (campaign.status === 'charging') {
      return {
        ...said,
        tone: 'info' as const,
        sentence: t('Le minimum est atteint : les engagements sont en cours d’encaissement.'),
      };
    }
    if (campaign.status === 'failed') {
      return {
        ...said,
        tone: 'warning' as const,
        sentence:
          campaign.offerChanges.length > 0
            ? t('L’offre a été annulée, faute d’information corrigée à temps. Personne n’a été débité.')
            : failed(campaign.instrument, dayText(toDay(campaign.closesOn!))),
      };
    }
    if (campaign.loan) return { ...said, ...loanAftermath(campaign.loan, today) };
    const { received, payers } = totals.find(({ id }) => id === campaign.id)!;
    const amount = eurosShort(received);
    const people = count(payers, t('personne'), t('personnes'));
    const sentence =
      campaign.mode === 'permanent'
        ? t('{amount} versés à la coopération mois après mois, grâce à {people}.', { amount, people })
        : on
          ? t('{amount} versés à la coopération le {on}, grâce à {people}.', { amount, on, people })
          : t('{amount} réunis, grâce à {people}.', { amount, people });
    return { ...said, tone: 'success' as const, sentence };
  });
}

function failed(instrument: 'gift' | 'loan' | 'share', closed: string): string {
  const money = instrument === 'gift' ? t('Les dons ont été rendus.') : t('Personne n’a été débité.');
  return t('Le minimum n’était pas atteint à la clôture, le {closed}. {money}', { closed, money });
}

type Instalment = Record<
  'principal' | 'interest' | 'principalPaid' | 'interestPaid',
  { toFixed(): string; isFinite(): boolean }
> & {
  number: number;
  dueOn: Date;
};
type Loan = {
  status: 'granted' | 'repaying' | 'repaid' | 'written_off';
  writeOff: { on: Date; amount: { toFixed(): string; isFinite(): boolean } } | null;
  principal: { toFixed(): string; isFinite(): boolean };
  disbursedOn: Date;
  instalments: Instalment[];
};

function loanAftermath(loan: Loan, today: Day): Omit<Aftermath, 'id' | 'title'> {
  const principal = money(loan.principal);
  const repaid = sum(loan.instalments.map((instalment) => money(instalment.principalPaid)));
  const interest = sum(loan.instalments.map((instalment) => money(instalment.interestPaid)));
  const tracked = loan.instalments.map(({ dueOn, ...instalment }) => ({
    due: toDay(dueOn),
    payment: add(money(instalment.principal), money(instalment.interest)),
    paid: add(money(instalment.principalPaid), money(instalment.interestPaid)),
  }));
  const late = daysPastDue(tracked, today);
  const overdue = sum(
    tracked.filter(({ due }) => due < today).map(({ payment, paid }) => subtract(payment, paid)),
  );
  const isLost = loan.status === 'written_off';
  const next = isLost
    ? undefined
    : tracked.find(({ due, payment, paid }) => due >= today && payment.greaterThan(paid));
  const facts = [
    {
      name: t('Prêté'),
      value: t('{principal}, le {disbursedOn}', {
        principal: eurosShort(principal),
        disbursedOn: dayText(toDay(loan.disbursedOn)),
      }),
    },
    { name: t('Capital déjà rendu'), value: eurosShort(repaid) },
    { name: t('Intérêts versés'), value: euros(interest) },
    { name: t('Capital restant dû'), value: eurosShort(subtract(principal, repaid)) },
    ...(next
      ? [
          {
            name: t('Prochaine échéance'),
            value: t('{payment}, le {due}', {
              payment: euros(subtract(next.payment, next.paid)),
              due: dayText(next.due),
            }),
          },
        ]
      : []),
    ...(late > 0 && isPositive(overdue)
      ? [
          {
            name: t('En retard'),
            value: t('{overdue}, depuis {days}', {
              overdue: euros(overdue),
              days: count(late, t('jour'), t('jours')),
            }),
          },
        ]
      : []),
  ];
  if (loan.status === 'written_off' && loan.writeOff) {
    const { on, amount } = loan.writeOff;
    const sentence = t(
      'La coopération ne rembourse plus : {amount} ont été passés en perte le {on}. Ce qui serait encore récupéré reviendrait aux prêteurs.',
      { amount: euros(money(amount)), on: dayText(toDay(on)) },
    );
    return { tone: 'danger', sentence, facts };
  }
  if (loan.status === 'repaid')
    return { tone: 'success', sentence: t('Le prêt est entièrement remboursé.'), facts };
  if (late > 0) {
    const sentence = t(
      'Le remboursement a {late} de retard. Ce qui est dû le reste ; chaque prêteur en voit le détail dans son espace.',
      { late: count(late, t('jour'), t('jours')) },
    );
    return { tone: late > 30 ? 'danger' : 'warning', sentence, facts };
  }
  return { tone: 'success', sentence: t('Le prêt est en cours de remboursement, sans retard.'), facts };
}
