import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { noticesOf } from '#app/features/protection/notices.queries.server.ts';
import type { CampaignTerms } from '#app/features/projects/campaign-terms.ts';
import { setCampaign } from '#app/features/projects/campaign.server.ts';
import { createProject } from '#app/features/projects/project.server.ts';
import { db } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, day } from '#app/money/day.ts';
import { Decimal, money, zero } from '#app/money/money.ts';
import { citizen, cooperation, loanCall, openProject, type CastCooperation } from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let moulin: CastCooperation;
let draft: string;
const closesOn = day('2026-12-31');

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  moulin = await cooperation(world, 'Le Moulin');
  ({ id: draft } = await createProject({ cooperationId: moulin.id, title: 'Une roue neuve' }));
});
afterAll(() => world.close());
afterEach(() => run({}));

/** The platform is run so, from now on. */
function run(mode: Record<string, string>) {
  for (const name of ['DEPLOYMENT_MODE', 'IFP_NUMBER', 'PSFP_NUMBER', 'REGULATED_NAME']) {
    delete process.env[name];
  }
  Object.assign(process.env, mode);
  forgetEnv();
}

function call(change: {
  optimum?: string;
  rate?: string;
  count?: number;
  commercial?: boolean;
}): CampaignTerms {
  const { optimum = '9000', rate = '0.02', count = 24, commercial = false } = change;
  const terms = loanCall({ minimum: '1000', optimum, closesOn, minimumPledge: '20', commercial });
  return { ...terms, loan: { ...terms.loan!, annualRate: new Decimal(rate), count } };
}

async function refusalOf(work: Promise<unknown>) {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown === null) return 'taken';
  if (!(thrown instanceof Refusal)) throw thrown;
  return `${thrown.code} ${thrown.field ?? ''}`.trim();
}
const asked = (change: Parameters<typeof call>[0]) => refusalOf(setCampaign(draft, call(change)));

describe('the terms of a campaign', () => {
  test('are refused on the field that passes the law, and taken at the limit', async () => {
    expect(await asked({ optimum: '1000000', count: 84 })).toBe('taken');
    expect(await asked({ optimum: '1000000.01' })).toBe('above_project_cap optimum');
    expect(await asked({ count: 85 })).toBe('too_long count');
    expect(await asked({ count: 85, rate: '0' })).toBe('taken');
    expect(await asked({ optimum: '5000000', count: 85, commercial: true })).toBe('taken');
    expect(await asked({ optimum: '5000000.01', commercial: true })).toBe('above_owner_cap optimum');
  });

  test('are refused above the usury ceiling of the day, once it is known', async () => {
    const row = { name: 'usury_up_to_2_years', value: '0.055', source: 'Essai' };
    await db().parameter.create({ data: { ...row, validFrom: new Date('2026-10-01') } });
    expect(await asked({ rate: '0.0551' })).toBe('usury annualRate');
    expect(await asked({ rate: '0.055' })).toBe('taken');
    await db().parameter.deleteMany({ where: { name: row.name } });
    run({ DEPLOYMENT_MODE: 'ifp', IFP_NUMBER: '26001234' });
    expect(await asked({ rate: '0.055' })).toBe('usury_unknown annualRate');
  });

  test('follow what the platform may offer', async () => {
    run({ DEPLOYMENT_MODE: 'ifp', IFP_NUMBER: '26001234' });
    expect(await asked({ commercial: true })).toBe('needs_provider commercial');
    expect(await asked({ rate: '0' })).toBe('taken');
    run({ DEPLOYMENT_MODE: 'gifts_only' });
    expect(await asked({ rate: '0' })).toBe('not_offered_here');
  });
});

describe('scenario 6: the caps of each lender', () => {
  let free: string;
  let interest: string;

  beforeAll(async () => {
    const closing = { minimum: '1000', optimum: '9000', closesOn, minimumPledge: '20' };
    const withoutInterest = loanCall(closing);
    withoutInterest.loan!.annualRate = new Decimal(0);
    free = (await openProject(world, moulin, 'Sans intérêt', [withoutInterest])).campaigns.loan!;
    interest = (await openProject(world, moulin, 'Avec intérêts', [loanCall(closing)])).campaigns.loan!;
  });

  async function lend(campaignId: string, amount: string) {
    const { id, ...who } = await citizen('Lou');
    const wish = {
      instrument: 'loan' as const,
      amount: money(amount),
      tip: zero,
      showName: true,
      showAmount: true,
    };
    const at = new Date('2026-11-03T10:00:00+01:00');
    return refusalOf(placePledge({ id: crypto.randomUUID(), campaignId, personId: id, ...who, ...wish, at }));
  }

  test('5,000 without interest, 2,000 with', async () => {
    expect(await lend(free, '5001')).toBe('above_legal_cap amount');
    expect(await lend(free, '5000')).toBe('taken');
    expect(await lend(interest, '2000.01')).toBe('above_legal_cap amount');
    expect(await lend(interest, '2000')).toBe('taken');
  });

  test('nothing more is taken once the platform may not offer it, even by a campaign that was open', async () => {
    run({ DEPLOYMENT_MODE: 'gifts_only' });
    expect(await lend(interest, '100')).toBe('not_offered_here');
  });
});

test('each offer says who answers for it, and which cap applies', async () => {
  run({ DEPLOYMENT_MODE: 'ifp', IFP_NUMBER: '26001234', REGULATED_NAME: 'Finance des terres' });
  await setCampaign(draft, call({ rate: '0', count: 12 }));
  const { loan, gift, share } = await noticesOf(draft, addDays(closesOn, -30));
  expect(loan.kind).toBe('ifp');
  expect(loan.caps).toMatch(/à 5\s000\s€ par personne/);
  expect([gift.kind, share.kind]).toEqual(['gift', 'none']);
  expect(loan.operator).toContain(
    'Finance des terres (intermédiaire en financement participatif, Orias n° 26001234)',
  );
});
