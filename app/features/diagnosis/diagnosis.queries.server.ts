import { sliderInWords, sliders, stages } from '#app/features/cooperations/words.ts';
import { dayText, eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { instrumentsFor } from './instruments.ts';
import { matchAll, type Filters, type Match } from './matching.ts';
import { needsOf } from './needs.ts';
import { profileOf } from './profile.ts';
import { schemeKinds, schemes, type Scheme } from './schemes.ts';
import { supportFor } from './support.ts';

/** Where a cooperation stands and what follows from it, in words. */
export async function diagnosisOf(cooperationId: string, filters: Filters) {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id: cooperationId },
    select: {
      notModelled: true,
      systemic: true,
      nonMarket: true,
      legalForm: true,
      hostAcceptedAt: true,
      stages: { orderBy: { since: 'desc' }, take: 1 },
    },
  });
  const { notModelled, systemic, nonMarket, legalForm, hostAcceptedAt } = found;
  const [last] = found.stages;
  const profile = profileOf({
    sliders: { notModelled, systemic, nonMarket },
    stage: last?.stage ?? null,
    legalForm,
    hosted: hostAcceptedAt !== null,
  });
  const matches = matchAll(profile, schemes, filters).map(matchInWords);
  return {
    facts: [
      {
        name: t('Stade'),
        value: last
          ? t('{stage}, depuis le {since}', { stage: stages[last.stage], since: dayText(toDay(last.since)) })
          : t('Pas encore dit : lu comme une émergence'),
      },
      ...sliders.map((slider) => ({ name: slider.label, value: sliderInWords(found[slider.name], slider) })),
    ],
    needs: needsOf(profile).map((need) => ({ ...need })),
    instruments: instrumentsFor(profile),
    support: supportFor(profile).map((offer) => ({ ...offer })),
    fitting: matches.filter(({ fits }) => fits),
    excluding: matches.filter(({ fits }) => !fits),
  };
}

function matchInWords({ scheme, fits, reasons }: Match) {
  return {
    id: scheme.id,
    fits,
    reasons,
    name: scheme.name,
    operator: scheme.operator,
    kind: schemeKinds[scheme.kind],
    amount: amountInWords(scheme),
    good: [
      ...(scheme.coversAnimation ? [t('peut payer l’animation')] : []),
      ...(scheme.multiYear ? [t('sur plusieurs années')] : []),
    ],
    check: scheme.source
      ? t('À vérifier auprès de l’opérateur. Relevé le {day}, d’après {source}.', {
          day: dayText(day(scheme.checkedAt)),
          source: scheme.source,
        })
      : t('À vérifier auprès de l’opérateur : connu de mémoire, noté le {day}.', {
          day: dayText(day(scheme.checkedAt)),
        }),
    unsure: scheme.confidence === 'C',
  };
}

function amountInWords({ amountMin, amountMax }: Scheme): string {
  if (amountMin && amountMax) {
    return t('de {min} à {max}', { min: eurosShort(money(amountMin)), max: eurosShort(money(amountMax)) });
  }
  return amountMax ? t('jusqu’à {max}', { max: eurosShort(money(amountMax)) }) : t('montant non connu');
}
