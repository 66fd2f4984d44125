import { loanTerms } from '#app/lending/terms.ts';
import { schedule } from '#app/lending/schedule.ts';
import { split } from '#app/lending/split.ts';
import { day } from '#app/money/day.ts';
import { fromCents, sum, money } from '#app/money/money.ts';
import { type Measure, inTurn, must, spent, summary } from './measure.ts';

const limitIs = 'the same figures by bare BigInt, no checks, no types (processor ms)';

/** B11: the exact arithmetic in JavaScript, one core: a schedule of 480 instalments, and one amount split among 100,000 lenders. */
export async function arithmetic(rounds: number): Promise<Measure[]> {
  return [await schedules(rounds), await splits(rounds)];
}

async function schedules(rounds: number): Promise<Measure> {
  const times = 200;
  const principals = Array.from({ length: times }, (_, index) => money(String(100_000 + 37 * index)));
  const draw = (index: number) =>
    schedule(
      loanTerms({
        principal: principals[index]!,
        annualRate: '0.03',
        count: 480,
        frequency: 'month',
        amortisation: 'annuity',
        principalGrace: 0,
        interestGrace: 'paid',
        start: day('2026-03-02'),
      }),
    );
  const all = () => Promise.resolve(principals.forEach((_, index) => draw(index)));
  const bare = () =>
    Promise.resolve(
      principals.forEach((principal) => bareAnnuity(BigInt(principal.times(100).toFixed()), 480)),
    );
  await all();
  await bare();
  const figures = summary(
    await inTurn(
      rounds,
      () => spent(all),
      () => spent(bare),
    ),
  );
  const drawn = draw(3);
  must(
    drawn.length === 480 && sum(drawn.map((row) => row.principal)).equals(principals[3]!),
    'a schedule of 480',
  );
  const perSecond = times / (figures.ours / 1000);
  return {
    id: 'B11',
    what: `${times} schedules of 480 instalments`,
    limitIs,
    ...figures,
    goal: '≥ 1,000 a second',
    reached: perSecond >= 1000,
    also: { 'schedules a second': perSecond },
  };
}

async function splits(rounds: number): Promise<Measure> {
  const weights = Array.from({ length: 100_000 }, (_, index) => BigInt(4_000 + ((index * 37) % 9_000)));
  const named = weights.map((weight, index) => ({ key: String(index), weight: fromCents(Number(weight)) }));
  const amount = money('123456.78');
  const ours = () => Promise.resolve(split(amount, named, { turn: 7 }));
  const bare = () => Promise.resolve(bareSplit(12_345_678n, weights));
  await ours();
  await bare();
  const figures = summary(
    await inTurn(
      rounds,
      () => spent(ours),
      () => spent(bare),
    ),
  );
  must(sum([...(await ours()).values()]).equals(amount), 'the split sums to its amount');
  return {
    id: 'B11',
    what: 'one amount among 100,000 lenders, in JavaScript',
    limitIs,
    ...figures,
    goal: '< 100 ms',
    reached: figures.ours < 100,
    also: {},
  };
}

/** 3 % a year, monthly, each interest rounded half up, the payment given: the least that a schedule can be. */
function bareAnnuity(principal: bigint, count: number): bigint[][] {
  const scale = 10n ** 18n;
  let power = scale;
  for (let n = 0; n < count; n++) power = (power * 4_000n) / 4_010n;
  const payment = (principal * scale * 10n) / (4_000n * (scale - power));
  const rows: bigint[][] = [];
  let left = principal;
  for (let n = 1; n <= count; n++) {
    const interest = (left * 10n + 2_000n) / 4_000n;
    const repaid = n === count ? left : payment - interest;
    left -= repaid;
    rows.push([BigInt(n), interest, repaid, left]);
  }
  return rows;
}

function bareSplit(total: bigint, weights: readonly bigint[]): bigint[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / all);
  const rests = weights.map((weight, index) => ({ index, rest: Number((total * weight) % all) }));
  const left = Number(total - parts.reduce((sum, part) => sum + part, 0n));
  rests.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of rests.slice(0, left)) parts[index]! += 1n;
  return parts;
}
