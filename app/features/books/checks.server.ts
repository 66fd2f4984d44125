import { db, inTransaction } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { dayText } from '#app/money/format.ts';
import type { Day } from '#app/money/day.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { sqlChecks } from './sql-checks.ts';
import { stripeDiffers } from './stripe-check.server.ts';

export type CheckResult = { id: string; sentence: string; holds: boolean; detail: string | null };

const mostShown = 5;

type Check = { id: string; label: string; contradiction: (today: Day) => Promise<string | null> };

const checks: readonly Check[] = [
  ...sqlChecks.map(({ id, sentence, sql }) => ({
    id,
    label: sentence,
    contradiction: (today: Day) => firstRows(sql, today),
  })),
  {
    id: 'chain',
    label: 'Chaque écriture scellée est restée ce qu’elle était, sans trou dans les numéros.',
    contradiction: async () => (await verifyBooks()).broken,
  },
  {
    id: 'stripe',
    label: 'Notre compte chez Stripe est celui que Stripe annonce.',
    contradiction: () => stripeDiffers(),
  },
];

/** The invariants of the books, each a sentence that should be true. */
export const bookChecks: readonly { id: string; label: string }[] = checks.map(({ id, label }) => ({
  id,
  label,
}));

/** Looks at every invariant; nothing is written. */
export async function checkBooks(today: Day): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { id, label, contradiction } of checks) {
    const detail = await contradiction(today);
    results.push({ id, sentence: label, holds: detail === null, detail });
  }
  return results;
}

/** The round of a night: each invariant in turn, then a mail to the operators when one does not hold, once a day. */
export function nightlyRound(today: Day) {
  const broken: { sentence: string; detail: string }[] = [];
  return {
    /** Throws what contradicts an invariant. */
    async look(id: string): Promise<void> {
      const check = checks.find((one) => one.id === id);
      if (!check) throw new RangeError(`There is no check "${id}"`);
      const detail = await check.contradiction(today);
      if (detail === null) return;
      broken.push({ sentence: check.label, detail });
      throw new Error(detail);
    },
    async tell(): Promise<void> {
      if (broken.length > 0) await tellOperators(today, broken);
    },
  };
}

async function tellOperators(today: Day, broken: { sentence: string; detail: string }[]): Promise<void> {
  await inTransaction(async (tx) => {
    const operators = await tx.person.findMany({
      where: { memberships: { some: { role: 'operator' } } },
      select: { email: true },
    });
    await queueMails(
      tx,
      operators.map(({ email }) => ({
        key: `check-books:${today}:${email}`,
        to: email,
        subject: `Contrôle des comptes du ${dayText(today)} : ${broken.length} à regarder`,
        paragraphs: broken.map(({ sentence, detail }) => `Ce n’est pas vrai : « ${sentence} » — ${detail}`),
        link: { label: 'Voir les contrôles', url: `${env().APP_URL}/operateur/controles` },
      })),
    );
  });
}

/** What contradicts a check, the first rows of it and how many more; null when nothing does. */
async function firstRows(sql: string, today: Day): Promise<string | null> {
  const wantsDay = sql.includes('$1');
  const rows = await db().$queryRawUnsafe<{ broken: string; more: bigint }[]>(
    `select broken, count(*) over () as more from (${sql}) b limit ${mostShown}`,
    ...(wantsDay ? [today] : []),
  );
  if (rows.length === 0) return null;
  const others = Number(rows[0]!.more) - rows.length;
  return rows.map(({ broken }) => broken).join(' ; ') + (others > 0 ? ` ; et ${others} autres` : '');
}
