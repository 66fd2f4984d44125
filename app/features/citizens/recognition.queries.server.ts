import { dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import type { Criterion } from '#app/features/protection/investor.ts';
import { investorLawOn } from './recognition.server.ts';

/** Until which day somebody is treated as a sophisticated investor; null for everybody else. */
export async function recognisedUntil(personId: string, today: Day): Promise<Day | null> {
  const row = await db().investorRecognition.findFirst({
    where: { personId, accepted: true, endedAt: null, validUntil: { gte: fromDay(today) } },
    orderBy: { validUntil: 'desc' },
    select: { validUntil: true },
  });
  return row?.validUntil ? toDay(row.validUntil) : null;
}

/** What a person reads of their category: how it stands, and the figures of law. */
export async function recognitionPage(personId: string, today: Day) {
  const [{ kind }, until, last, law] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { kind: true } }),
    recognisedUntil(personId, today),
    db().investorRecognition.findFirst({ where: { personId }, orderBy: { askedAt: 'desc' } }),
    investorLawOn(today),
  ]);
  const waiting = last !== null && last.decidedAt === null && last.endedAt === null;
  return {
    kind,
    until: until && dayText(until),
    waitingSince: waiting ? dayText(dayOf(last.askedAt)) : null,
    /** Papers are handed over about the last request, unless it was taken back. */
    request: last && last.endedAt === null ? last.id : null,
    refused: last?.accepted === false && last.endedAt === null ? last.note : null,
    law: {
      income: eurosShort(law.income),
      portfolio: eurosShort(law.portfolio),
      ownFunds: eurosShort(law.ownFunds),
      turnover: eurosShort(law.turnover),
      balanceSheet: eurosShort(law.balanceSheet),
      experienceMonths: law.experienceMonths,
      perQuarter: law.transactionsPerQuarter,
      validMonths: law.validMonths,
    },
  };
}

const saidLabels: Record<string, string> = phrases({
  income: 'Revenu brut annuel',
  portfolio: 'Portefeuille financier',
  financeMonths: 'Mois dans la finance',
  executiveMonths: 'Mois de direction',
  yearlyTransactions: 'Opérations en douze mois',
  ownFunds: 'Fonds propres',
  turnover: 'Chiffre d’affaires',
  balanceSheet: 'Total du bilan',
});

const criterionLabels: Record<Criterion | 'size', string> = phrases({
  means: 'Revenu ou portefeuille',
  experience: 'Expérience professionnelle',
  transactions: 'Opérations',
  size: 'Taille',
});

const most = 50;
const person = { select: { firstName: true, lastName: true, email: true } } as const;
const decidedRequests = {
  where: { decidedAt: { not: null } },
  orderBy: [{ decidedAt: 'desc' as const }, { id: 'desc' as const }],
  include: { person },
};

/** Every request that the team decided, the latest first. */
export async function decidedRequestsTable(): Promise<TableFile> {
  const day = (at: Date | null) => at && dayOf(at);
  return tableOf(
    'investisseurs-avertis',
    [
      [t('Personne'), ({ person: { firstName, lastName } }) => `${firstName} ${lastName}`],
      [t('Adresse e-mail'), ({ person: { email } }) => email],
      [t('Demande du'), ({ askedAt }) => day(askedAt)],
      [t('Décidée le'), ({ decidedAt }) => day(decidedAt)],
      [t('Note'), ({ note }) => note],
      [t('Reconnu'), ({ accepted }) => (accepted ? t('Oui') : t('Non'))],
      [t('Valable jusqu’au'), ({ validUntil }) => toDay(validUntil)],
      [t('Abandonné le'), ({ endedAt }) => day(endedAt)],
    ],
    await db().investorRecognition.findMany(decidedRequests),
  );
}

/** Requests that wait for the team, the oldest first, and the last that it decided. */
export async function recognitionQueue() {
  const [waiting, decided] = await Promise.all([
    db().investorRecognition.findMany({
      where: { decidedAt: null, endedAt: null },
      orderBy: { askedAt: 'asc' },
      take: most,
      include: { person },
    }),
    db().investorRecognition.findMany({ ...decidedRequests, take: most }),
  ]);
  type Row = (typeof waiting)[number];
  const shown = (row: Row) => ({
    id: row.id,
    name: `${row.person.firstName} ${row.person.lastName}`,
    email: row.person.email,
    askedOn: dayText(dayOf(row.askedAt)),
    said: Object.entries(row.said as Record<string, string>).map(([name, value]) => ({
      name: saidLabels[name] ?? name,
      // Amounts were kept with their cents, durations and numbers without.
      value: value.includes('.') ? euros(value) : value,
    })),
    criteria: row.criteria.map((name) => criterionLabels[name as Criterion]).join(', '),
    accepted: row.accepted,
    note: row.note,
    until: row.validUntil && dayText(toDay(row.validUntil)),
    ended: row.endedAt && dayText(dayOf(row.endedAt)),
  });
  return { waiting: waiting.map(shown), decided: decided.map(shown) };
}

export type RecognitionQueue = Awaited<ReturnType<typeof recognitionQueue>>;
export type RecognitionPage = Awaited<ReturnType<typeof recognitionPage>>;
