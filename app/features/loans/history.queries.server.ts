import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { type PlanEvent, asChange } from './change-facts.ts';

/** What has changed in the plan of a loan since it was signed, newest first, in words. */
export async function loanHistory(loanId: string) {
  const changes = await db().loanChange.findMany({ where: { loanId }, orderBy: { place: 'desc' } });
  const people = await db().person.findMany({
    where: { id: { in: changes.flatMap(({ decidedById }) => decidedById ?? []) } },
    select: { id: true, firstName: true, lastName: true },
  });
  return changes.map((change) => {
    const { event } = asChange(change);
    const by = people.find(({ id }) => id === change.decidedById);
    const name = by ? `${by.firstName} ${by.lastName}` : null;
    const on = dayText(toDay(change.decidedOn));
    return {
      id: change.id,
      version: change.version,
      what: whatChanged(event, name !== null),
      when: name ? t('Le {on}, par {name}', { on, name }) : t('Le {on}', { on }),
      why: change.why,
    };
  });
}

function whatChanged(event: PlanEvent, isDecided: boolean): string {
  switch (event.type) {
    case 'pause':
      return t('Pause de {long}, prévue au contrat', {
        long: count(event.instalments, t('échéance'), t('échéances')),
      });
    case 'rescheduling':
      return t('Nouvel échéancier de {long}, voté par les prêteurs', {
        long: count(event.count, t('échéance'), t('échéances')),
      });
    case 'withdrawal':
      if (isDecided)
        return t(
          'Remboursement anticipé du {on} retiré avant son prélèvement : l’échéancier d’avant reprend',
          {
            on: dayText(event.on),
          },
        );
      return t('Remboursement anticipé du {on} non payé : l’échéancier d’avant reprend', {
        on: dayText(event.on),
      });
    case 'revenue_declared':
      return revenueWords(event);
    case 'extra_instalment':
      return earlyWords(event);
  }
}

function revenueWords({ due, revenue }: Extract<PlanEvent, { type: 'revenue_declared' }>): string {
  const on = dayText(due!);
  return revenue
    ? t('Recettes déclarées pour l’échéance du {on} : {amount}', { on, amount: euros(revenue) })
    : t('Aucune recette déclarée pour l’échéance du {on} : le plancher est dû', { on });
}

function earlyWords({ on, principal, keeps }: Extract<PlanEvent, { type: 'extra_instalment' }>): string {
  if (!principal) return t('Remboursement anticipé de tout ce qui reste dû, le {on}', { on: dayText(on) });
  const facts = { on: dayText(on), amount: euros(principal) };
  return keeps === 'payment'
    ? t('Remboursement anticipé de {amount} le {on} : le prêt finit plus tôt', facts)
    : t('Remboursement anticipé de {amount} le {on} : les échéances diminuent', facts);
}
