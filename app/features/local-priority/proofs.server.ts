import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';
import type { LocalPriority } from '#prisma/generated/client.ts';
import { knownProofs, needsProof, type ProofRules } from './proofs.ts';

/** What is kept of the papers that a campaign asks for. */
export function proofRulesOf(row: Pick<LocalPriority, 'proofs' | 'declaredBelow'>): ProofRules {
  return { proofs: knownProofs(row.proofs), declaredBelow: row.declaredBelow && money(row.declaredBelow) };
}

/**
 * Notes, beside a pledge made while its campaign is open to inhabitants only, that a paper is asked of it: `inAll` is what the person has engaged
 * there with it. Nothing is noted where the declaration is enough.
 */
export async function askForProof(
  tx: Tx,
  { pledgeId, campaignId, inAll }: { pledgeId: string; campaignId: string; inAll: Money },
): Promise<void> {
  const row = await tx.localPriority.findUniqueOrThrow({ where: { campaignId } });
  if (!needsProof(proofRulesOf(row), inAll)) return;
  await tx.residenceProof.create({ data: { pledgeId, campaignId, handBy: row.until } });
}

/** Within how many working days a cooperation answers to a paper, as all pages promise. */
export async function answerDays(on: Day, tx?: Tx): Promise<number> {
  return Number((await parameterOn('residence_answer_days', on, tx)).toFixed(0));
}
