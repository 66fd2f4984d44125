import type { Tx } from '#app/infra/db.server.ts';
import { decimalText, money, type Money } from '#app/money/money.ts';

/** A disputed pledge that is now given back as well: its giver owes the whole. Answers what was owed for the dispute until then. */
export async function owesTheWhole(tx: Tx, pledgeId: string, total: Money): Promise<Money> {
  const dispute = await tx.dispute.findFirstOrThrow({ where: { pledgeId, withdrawnOn: { not: null } } });
  await tx.dispute.update({ where: { id: dispute.id }, data: { advanced: decimalText(total) } });
  return money(dispute.advanced);
}
