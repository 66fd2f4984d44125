import { barChart } from '#app/components/chart.server.ts';
import { t } from '#app/i18n/t.ts';
import { count, dayShort, dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { compareDays, type Day, daysBetween } from '#app/money/day.ts';
import { decimalText, isPositive, money, type Money, sum } from '#app/money/money.ts';
import { changesOf } from '#app/features/protection/suspension.queries.server.ts';
import { sumsOf, type Standing } from './board-sums.server.ts';
import { rhythmOf, type Step } from './rhythm.ts';
import { sourceWords } from './source-words.ts';
import { instruments } from './words.ts';

export type Board = Awaited<ReturnType<typeof boardOf>>;

/** What the members of a cooperation follow while people pledge: each campaign's money by state, its rhythm, how people came, whom to thank. */
export async function boardOf(projectId: string, at: Date, today: Day) {
  const [campaigns, sums, changes] = await Promise.all([
    db().campaign.findMany({
      where: { projectId, status: { not: 'draft' } },
      orderBy: { instrument: 'asc' },
    }),
    sumsOf(projectId, at),
    changesOf(projectId),
  ]);
  return campaigns.map((campaign) => {
    const own = <Row extends { campaign: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.campaign === campaign.id);
    const ofOffer = changes.filter(({ instrument }) => instrument === campaign.instrument);
    const layers = own(sums.layers);
    const total = sum(layers.map(({ amount }) => amount));
    const optimum = money(campaign.optimum);
    const minimum = money(campaign.minimum);
    const closesOn = toDay(campaign.closesOn);
    const permanent = campaign.mode === 'permanent';
    const goal = campaign.mode === 'all_or_nothing' && isPositive(minimum) ? minimum : optimum;
    const openedOn = campaign.openedOn && toDay(campaign.openedOn);
    const people = layers.reduce((all, { people }) => all + people, 0);
    const thanks = own(sums.thanks)[0] ?? { waiting: 0, contacts: 0 };
    return {
      id: campaign.id,
      title: instruments[campaign.instrument].campaign,
      state: changedState(ofOffer) ?? stateInWords(campaign.status, closesOn, today),
      changes: ofOffer,
      permanent,
      path: instruments[campaign.instrument].path,
      total: eurosShort(total),
      minimum: eurosShort(minimum),
      optimum: eurosShort(optimum),
      goal: eurosShort(goal),
      percent: wholePercent(total, optimum),
      minimumPercent: wholePercent(minimum, optimum),
      people: count(people, t('engagement'), t('engagements')),
      layers: layersOf(layers, optimum),
      rhythm: rhythmInWords(
        rhythmOf(own(sums.days), { openedOn, closesOn: permanent ? null : closesOn, today, goal }),
        campaign.status === 'open',
      ),
      sources: own(sums.sources).map(({ via, people: came, amount }) => ({
        id: via ?? '',
        source: sourceWords(via),
        people: String(came),
        amount: euros(amount),
      })),
      toThank: thanks.waiting,
      contacts: thanks.contacts,
    };
  });
}

/** Of an offer whose information was found wrong: where it stands; null when it goes on, or was never stopped. */
function changedState(changes: Awaited<ReturnType<typeof changesOf>>): string | null {
  const stopped = changes.find(({ suspendedUntil, cancelledOn }) => suspendedUntil ?? cancelledOn);
  if (!stopped) return null;
  return stopped.suspendedUntil
    ? t(
        'Suspendue : plus personne ne peut s’engager et rien n’est débité. Corrigez la fiche d’informations clés, puis dites-le à l’équipe ; sans correction le {day} au plus tard, l’offre est annulée.',
        { day: stopped.suspendedUntil },
      )
    : t('Annulée, faute d’information corrigée à temps : personne n’a rien payé.');
}

function stateInWords(status: string, closesOn: Day | null, today: Day): string {
  if (status === 'charging') return t('Close et réussie : les engagements sont en cours d’encaissement.');
  if (status === 'succeeded') return t('Réussie : l’argent encaissé vous a été versé.');
  if (status === 'failed')
    return t('Close sans avoir atteint son minimum : personne n’a rien payé, ou tout a été rendu.');
  if (closesOn === null) {
    return t('Ouverte, sans date de fin : ce qui est reçu dans un mois vous est versé au début du suivant.');
  }
  const last = dayText(closesOn);
  if (compareDays(today, closesOn) >= 0) {
    return t('Ouverte jusqu’au {last} inclus, elle se clôt aujourd’hui.', { last });
  }
  const left = count(daysBetween(today, closesOn), t('jour'), t('jours'));
  return t('Ouverte jusqu’au {last} inclus, encore {left}.', { last, left });
}

type Layer = { standing: Standing; people: number; amount: Money };

/** The same money, by how sure it is. */
function layersOf(layers: readonly Layer[], optimum: Money) {
  const part = (label: string, layer: 'leaf' | 3 | 4 | 'hollow', standing: Standing) => {
    const own = layers.find((one) => one.standing === standing);
    if (!own || !isPositive(own.amount)) return [];
    const text = `${eurosShort(own.amount)} (${own.people})`;
    return [{ label, layer, text, percent: wholePercent(own.amount, optimum) }];
  };
  return [
    ...part(t('Reçu'), 'leaf', 'received'),
    ...part(t('Engagé, réflexion terminée'), 3, 'engaged'),
    ...part(t('Engagé, encore en réflexion'), 4, 'thinking'),
    ...part(t('Paiement refusé, nouvel essai prévu'), 'hollow', 'declined'),
  ];
}

/** What came by each day or week, the running total, and what should have come by then; ahead or behind while there is still time. */
function rhythmInWords(steps: readonly Step[], isOpen: boolean) {
  const isPaced = steps.some(({ needed }) => needed !== null);
  const table = steps.map(({ from, to, people, amount, total, needed }) => ({
    id: from,
    day: from === to ? dayText(from) : t('Du {from} au {to}', { from: dayText(from), to: dayText(to) }),
    people: String(people),
    amount: euros(amount),
    total: euros(total),
    ...(needed && { needed: euros(needed) }),
  }));
  const total = {
    name: t('Réuni en tout'),
    values: steps.map((step) => decimalText(step.total)),
    color: 'leaf' as const,
  };
  const needed = {
    name: t('Nécessaire à ce jour'),
    values: steps.map((step) => decimalText(step.needed ?? money('0'))),
    color: 'strata-4' as const,
  };
  const chart =
    steps.length < 2
      ? null
      : barChart({
          categories: steps.map(({ to }) => dayShort(to).slice(0, 5)),
          series: isPaced ? [total, needed] : [total],
          unit: '€',
        });
  return { table, chart, isPaced, pace: isOpen ? paceInWords(steps.at(-1)) : null };
}

/** Ahead or behind, in euros, without drama. */
function paceInWords(last: Step | undefined): string | null {
  if (!last?.needed) return null;
  const ahead = last.total.minus(last.needed);
  const amount = eurosShort(money(ahead.abs()));
  return ahead.isNegative()
    ? t('Il manque {amount} pour être au rythme nécessaire.', { amount })
    : t('La collecte a {amount} d’avance sur le rythme nécessaire.', { amount });
}

/** Rounded down, for widths and words only. */
function wholePercent(part: Money, whole: Money): number {
  return isPositive(whole) ? Number(part.times(100).dividedBy(whole).floor().toFixed(0)) : 0;
}
