import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

/** Throws a Refusal unless the person is one of the team that operates the platform. */
export async function requireOperator(tx: Tx, personId: string): Promise<void> {
  const operator = await tx.membership.findFirst({ where: { personId, role: 'operator' } });
  if (!operator)
    throw new Refusal('not_an_operator', t('Seule l’équipe qui opère la plateforme peut faire cela.'));
}
