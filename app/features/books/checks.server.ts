import { dayText } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import type { Day } from '#app/money/day.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import type { CheckVerdict } from '#prisma/generated/enums.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { sqlChecks } from './sql-checks.ts';
import { lookBySql } from './sql-look.server.ts';
import { stripeDiffers } from './stripe-check.server.ts';

type CheckResult = {
  id: string;
  sentence: string;
  holds: boolean;
  known: boolean;
  detail: string | null;
};

/** What SQL finds is looked for once in a round, when the first check asks. */
type Round = { bySql: () => Promise<Map<string, string>> };
type Check = { id: string; label: string; contradiction: (round: Round) => Promise<string | null> };

const checks: readonly Check[] = [
  ...sqlChecks.map((check) => ({
    id: check.id,
    get label() {
      return check.sentence;
    },
    contradiction: async ({ bySql }: Round) => (await bySql()).get(check.id) ?? null,
  })),
  phrases(
    { label: 'Chaque écriture scellée est restée ce qu’elle était, sans trou dans les numéros.' },
    { id: 'chain', contradiction: async () => (await verifyBooks()).broken },
  ),
  phrases(
    { label: 'Notre compte chez Stripe est celui que Stripe annonce.' },
    { id: 'stripe', contradiction: () => stripeDiffers() },
  ),
];

/** The invariants of the books, each a sentence that should be true. */
export const bookChecks: readonly { id: string; label: string }[] = checks;

/** Looks at every invariant; nothing is written. PostgreSQL's sums, the chain and Stripe wait for nothing of each other. */
export async function checkBooks(today: Day): Promise<CheckResult[]> {
  const round = roundOf(today);
  return Promise.all(
    checks.map(async (check) => {
      const { detail, known } = await lookAt(check, round);
      return { id: check.id, sentence: check.label, holds: detail === null, known, detail };
    }),
  );
}

function roundOf(today: Day): Round {
  let looked: Promise<Map<string, string>> | undefined;
  return { bySql: () => (looked ??= lookBySql(today)) };
}

/** What contradicts a check. Not known when only Stripe could tell and does not answer. */
async function lookAt(check: Check, round: Round): Promise<{ detail: string | null; known: boolean }> {
  try {
    return { detail: await check.contradiction(round), known: true };
  } catch (error) {
    if (!(error instanceof UnknownOutcome)) throw error;
    return { detail: t('Stripe n’a pas répondu : on ne sait pas.'), known: false };
  }
}

type Broken = { check: Check; detail: string };

/** What a look has found is kept with its hour, for the page of the checks: also that it could not be looked at, in the place of what was known before. */
async function keepOutcome(id: string, verdict: CheckVerdict, detail: string | null): Promise<void> {
  const found = { verdict, detail, lookedAt: now() };
  await db().checkOutcome.upsert({ where: { id }, create: { id, ...found }, update: found });
}

/** The round of a night: each invariant in turn, then a mail to the operators when one does not hold, once a day. */
export function nightlyRound(today: Day) {
  const broken: Broken[] = [];
  const round = roundOf(today);
  return {
    /** Throws what contradicts an invariant, or that nothing is known of it. */
    async look(id: string): Promise<void> {
      const check = checks.find((one) => one.id === id);
      if (!check) throw new RangeError(`There is no check "${id}"`);
      const { detail, known } = await lookAt(check, round).catch(async (error: unknown) => {
        await keepOutcome(id, 'unknown', error instanceof Error ? error.message : String(error));
        throw error;
      });
      await keepOutcome(id, detail === null ? 'holds' : known ? 'broken' : 'unknown', detail);
      if (detail === null) return;
      if (!known) throw new Refusal('unknown_for_now', detail);
      broken.push({ check, detail });
      throw new Error(detail);
    },
    async tell(): Promise<void> {
      if (broken.length > 0) await tellTeam(today, broken);
    },
  };
}

async function tellTeam(today: Day, broken: readonly Broken[]): Promise<void> {
  await inTransaction((tx) =>
    tellOperators(tx, `check-books:${today}`, () => ({
      subject: t('Contrôle des comptes du {today} : {n} à regarder', {
        today: dayText(today),
        n: broken.length,
      }),
      paragraphs: broken.map(({ check, detail }) =>
        t('Ce n’est pas vrai : « {sentence} » — {detail}', { sentence: check.label, detail }),
      ),
      path: '/operateur/controles',
      label: t('Voir les contrôles'),
    })),
  );
}
