import { count, dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { asChange } from './change-facts.ts';

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
      what:
        event.type === 'pause'
          ? t('Pause de {long}, prévue au contrat', {
              long: count(event.instalments, t('échéance'), t('échéances')),
            })
          : t('Nouvel échéancier de {long}, voté par les prêteurs', {
              long: count(event.count, t('échéance'), t('échéances')),
            }),
      when: name ? t('Le {on}, par {name}', { on, name }) : t('Le {on}', { on }),
      why: change.why,
    };
  });
}
