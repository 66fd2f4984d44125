import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { log } from '#app/infra/log.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { isDay, type Day } from '#app/money/day.ts';
import type { Decimal } from '#app/money/money.ts';
import { periodFrom, type SeriesName } from './series.ts';

/**
 * Someone of the team enters the value of a period, a fraction, with the notice in which they read it; the same period entered again is
 * put right. A period that has not begun may be entered as soon as its notice is out.
 */
export async function keepPeriodValue(asked: {
  name: SeriesName;
  from: string;
  value: Decimal;
  source: string;
  by: string;
}): Promise<void> {
  const { name, value } = asked;
  const period = isDay(asked.from) ? periodFrom(name, asked.from as Day) : null;
  if (!period)
    throw new Refusal('no_period', t('Choisissez le premier jour d’une période de ce barème.'), 'from');
  if (value.decimalPlaces() > 6)
    throw new Refusal('too_precise', t('Un taux a quatre décimales au plus, en pour cent.'), 'value');
  const key = { name, validFrom: fromDay(period.from) };
  const content = {
    validTo: fromDay(period.to),
    value: value.toFixed(),
    source: asked.source,
    confirmed: true,
  };
  await db().parameter.upsert({
    where: { name_validFrom: key },
    create: { ...key, ...content },
    update: content,
  });
  log.info({ name, from: period.from, value: value.toFixed(), by: asked.by }, 'a rate of law was entered');
}
