import { type RoundingMode, decimalText, subtract } from '#app/money/money.ts';
import { type LoanTerms, type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { brokenPeriodNamed, dayCountNamed } from './day-count-names.ts';
import { Unsupported, amountOf, dayOf, fieldsOf, numberOf, textOf, wholeOf } from './fields.ts';

type Inputs = Record<string, unknown>;

/** What a published schedule may be described with. Anything else would change its figures in a way that we do not know. */
const understood = new Set([
  'description',
  'principal',
  'down_payment_at_start',
  'amortised_principal',
  'annual_rate_percent',
  'method',
  'number_of_instalments',
  'start_date',
  'first_due_date',
  'every',
  'unit',
  'day_count',
  'due_date_rule',
  'instalment_rule',
  'instalment',
  'instalment_is_given',
  'instalment_during_grace',
  'instalments',
  'steps',
  'rate_steps',
  'fixed_principal',
  'principal_grace_periods',
  'grace_kind',
  'interest_deferred_periods',
  'rounding',
]);

/** Published inputs as terms of ours; fields that the caller reads itself are named. Throws Unsupported and InvalidTerms. */
export function termsOf(inputs: Inputs, besides: readonly string[] = []): LoanTerms {
  const unknown = Object.keys(inputs).filter((name) => !understood.has(name) && !besides.includes(name));
  if (unknown.length > 0) throw new Unsupported(`the field ${unknown.join(', ')}`);
  const days = textOf(inputs, 'day_count') ?? '30/360';
  const firstDue = textOf(inputs, 'first_due_date');
  return loanTerms({
    ...amounts(inputs),
    ...rhythm(inputs),
    ...repayment(inputs),
    rateSteps: rateSteps(inputs),
    ...grace(inputs),
    count: wholeOf(inputs, 'number_of_instalments'),
    // Where whole months are all that counts, a case may leave its days out.
    start: textOf(inputs, 'start_date') ?? '2001-01-01',
    ...(firstDue && { firstDue }),
    dayCount: dayCountNamed(days),
    brokenPeriod: brokenPeriodNamed(days),
    rounding: roundingOf(inputs),
  });
}

function amounts(inputs: Inputs): Pick<LoanTermsInput, 'principal' | 'downPayment' | 'annualRate'> {
  const principal = amountOf(inputs, 'principal');
  const downPayment = inputs.down_payment_at_start
    ? amountOf(inputs, 'down_payment_at_start')
    : inputs.amortised_principal
      ? subtract(principal, amountOf(inputs, 'amortised_principal'))
      : '0';
  const isFree = inputs.method === 'interest_free';
  const annualRate =
    isFree && !inputs.annual_rate_percent ? '0' : numberOf(inputs, 'annual_rate_percent').dividedBy(100);
  return { principal, downPayment, annualRate };
}

const units: Record<string, LoanTerms['frequency']> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
};

function rhythm(inputs: Inputs): Pick<LoanTermsInput, 'frequency' | 'every' | 'monthEnd'> {
  const unit = textOf(inputs, 'unit') ?? 'months';
  const frequency = units[unit.endsWith('s') ? unit : `${unit}s`];
  if (!frequency) throw new Unsupported(`the unit ${unit}`);
  const rolls = textOf(inputs, 'due_date_rule')?.startsWith('roll forward');
  return { frequency, every: wholeOf(inputs, 'every', 1), monthEnd: rolls ? 'first_of_next' : 'last_day' };
}

function repayment(inputs: Inputs): Partial<LoanTermsInput> {
  const rule = textOf(inputs, 'instalment_rule') ?? '';
  const paymentStep = /whole (currency )?unit/.test(rule) ? '1' : '0.01';
  if (inputs.instalment_is_given === true || (rule === 'given' && inputs.instalment)) {
    return { amortisation: 'given', instalments: [{ number: 1, payment: amountOf(inputs, 'instalment') }] };
  }
  const method = textOf(inputs, 'method') ?? 'annuity';
  switch (method) {
    case 'annuity':
    case 'interest_free':
      return { amortisation: 'annuity', paymentStep };
    case 'equal_principal':
      return { amortisation: 'equal_principal', paymentStep };
    case 'bullet':
      return { amortisation: 'bullet' };
    case 'flat': {
      // The level payment of a flat loan, where the source rounds it, else equal parts of the principal.
      const isLevel = rule.includes('principal = instalment - interest');
      return { amortisation: isLevel ? 'annuity' : 'equal_principal', interestOn: 'initial', paymentStep };
    }
    case 'fixed_principal_balloon':
    case 'fixed_principal_balloon_flat':
      return {
        amortisation: 'fixed_principal',
        fixedPrincipal: amountOf(inputs, 'fixed_principal'),
        interestOn: method.endsWith('flat') ? 'initial_spread' : 'balance',
      };
    case 'given instalments':
    case 'given_instalments':
      return { amortisation: 'given', instalments: steps(inputs) };
    default:
      throw new Unsupported(`the method ${method}`);
  }
}

/** Payments by step: {from or count, amount}, or one text for each row. Whoever writes it says amount, payment or instalment. */
function steps(inputs: Inputs): { number: number; payment: string }[] {
  const list = inputs.instalments ?? inputs.steps;
  if (!Array.isArray(list)) throw new Unsupported('given instalments that are not a list');
  let number = 1;
  return list.map((step: unknown) => {
    const fields = typeof step === 'string' ? { amount: step } : fieldsOf('instalments', step);
    const amount = ['amount', 'payment', 'instalment'].find((name) => name in fields) ?? 'amount';
    const from = 'from' in fields ? wholeOf(fields, 'from') : number;
    number = 'to' in fields ? wholeOf(fields, 'to') + 1 : from + wholeOf(fields, 'count', 1);
    return { number: from, payment: decimalText(amountOf(fields, amount)) };
  });
}

/** Rates by step: {from: day, annual_rate_percent}. */
function rateSteps(inputs: Inputs): NonNullable<LoanTermsInput['rateSteps']> {
  if (inputs.rate_steps === undefined) return [];
  if (!Array.isArray(inputs.rate_steps)) throw new Unsupported('rate steps that are not a list');
  return inputs.rate_steps.map((step: unknown) => {
    const fields = fieldsOf('rate_steps', step);
    return {
      from: dayOf(fields, 'from'),
      annualRate: numberOf(fields, 'annual_rate_percent').dividedBy(100),
    };
  });
}

function grace(
  inputs: Inputs,
): Pick<LoanTermsInput, 'principalGrace' | 'interestGrace' | 'interestGraceCount'> {
  const principalGrace = wholeOf(inputs, 'principal_grace_periods', 0);
  const interestGraceCount = wholeOf(inputs, 'interest_deferred_periods', 0);
  if (interestGraceCount > 0) return { principalGrace, interestGrace: 'deferred', interestGraceCount };
  const kind = textOf(inputs, 'grace_kind') ?? 'partial';
  if (kind.startsWith('partial')) return { principalGrace, interestGrace: 'paid' };
  if (/without capitalisation|not capitalised|bearing no interest|^deferred/.test(kind))
    return { principalGrace, interestGrace: 'deferred' };
  if (!kind.startsWith('total')) throw new Unsupported(`the grace ${kind}`);
  const isYearly = /once a year|yearly/.test(kind);
  return { principalGrace, interestGrace: isYearly ? 'capitalised_yearly' : 'capitalised' };
}

const roundings: Record<string, RoundingMode> = {
  HALF_EVEN: 'half_even',
  HALF_UP: 'half_up',
  UP: 'up',
  DOWN: 'down',
};

/** The rounding of the source: to the even cent where it says nothing. */
export function roundingOf(inputs: Inputs): RoundingMode {
  if (inputs.rounding === undefined) return 'half_even';
  const { mode, decimals = 2 } = fieldsOf('rounding', inputs.rounding);
  const rounding = typeof mode === 'string' ? roundings[mode] : undefined;
  if (!rounding || decimals !== 2) throw new Unsupported(`the rounding ${JSON.stringify(inputs.rounding)}`);
  return rounding;
}
