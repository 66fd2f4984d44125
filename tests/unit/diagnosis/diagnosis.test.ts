import { describe, expect, test } from 'vitest';
import { grid, instrumentsFor } from '#app/features/diagnosis/instruments.ts';
import { matchAll, matchOf } from '#app/features/diagnosis/matching.ts';
import { needsOf } from '#app/features/diagnosis/needs.ts';
import { profileOf, type Profile } from '#app/features/diagnosis/profile.ts';
import { schemeKinds, schemes } from '#app/features/diagnosis/schemes.ts';
import { supportFor } from '#app/features/diagnosis/support.ts';

const profile = (more: Partial<Profile> = {}): Profile => ({
  modelled: true,
  systemic: false,
  economy: 'hybrid',
  stage: 'consolidation',
  legalForm: 'association',
  canCollect: true,
  ...more,
});
const none = { animation: false, multiYear: false, noEntity: false, noLead: false };
const scheme = (name: string) => schemes.find((one) => one.name.startsWith(name))!;

describe('the sliders', () => {
  const sliders = { notModelled: 50, systemic: 50, nonMarket: 50 };
  const facts = { sliders, stage: null, legalForm: null, hosted: false };

  test('in the middle read as modelled, targeted, hybrid, and as emerging when no stage is said', () => {
    expect(profileOf(facts)).toMatchObject({
      modelled: true,
      systemic: false,
      economy: 'hybrid',
      stage: 'emergence',
    });
  });

  test.each([
    [33, 'market'],
    [34, 'hybrid'],
    [66, 'hybrid'],
    [67, 'non_market'],
  ] as const)('at %i without sales, an economy is %s', (nonMarket, economy) => {
    expect(profileOf({ ...facts, sliders: { ...sliders, nonMarket } }).economy).toBe(economy);
  });
});

describe('the grid of instruments, four stages by three economies', () => {
  const emergence = ['gift', 'free_loan', 'grant', 'host'];
  const rows = {
    market: ['loan', 'share', 'guarantee'],
    hybrid: ['gift', 'grant', 'free_loan', 'loan', 'share', 'guarantee'],
    non_market: ['gift', 'grant', 'free_loan'],
  };

  test.each(['market', 'hybrid', 'non_market'] as const)('%s', (economy) => {
    expect(grid.emergence[economy]).toEqual(emergence);
    expect(grid.creation[economy]).toEqual(rows[economy]);
    expect(grid.consolidation[economy]).toEqual(rows[economy]);
    expect(grid.change_of_scale[economy]).toEqual(rows[economy]);
  });

  test('gives a reason for each, suitable or not', () => {
    const all = instrumentsFor(profile({ economy: 'market' }));
    expect(all.filter(({ reason }) => reason.length < 20)).toEqual([]);
    expect(all.filter(({ fits }) => fits).map(({ name }) => name)).toEqual(['loan', 'share', 'guarantee']);
  });

  test('names a host to who can receive nothing', () => {
    const informal = profile({ stage: 'creation', legalForm: 'informal_collective', canCollect: false });
    expect(instrumentsFor(informal).find(({ name }) => name === 'host')!.fits).toBe(true);
  });
});

test('scenario 15: a hybrid project in consolidation finds loans, guarantees, gifts and grants, and those that pay for animation', () => {
  const fitting = matchAll(profile(), schemes, none).filter(({ fits }) => fits);
  const kinds = new Set(fitting.map((match) => match.scheme.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['bank_loan', 'guarantee', 'gift', 'grant']));
  const paying = matchAll(profile(), schemes, { ...none, animation: true }).filter(({ fits }) => fits);
  expect(paying.length).toBeGreaterThan(0);
  expect(paying.length).toBeLessThan(fitting.length);
  expect(paying.every((match) => match.scheme.coversAnimation)).toBe(true);
});

describe('a scheme that excludes says everything that does', () => {
  test('the stage and the economy', () => {
    const { fits, reasons } = matchOf(
      profile({ stage: 'emergence', economy: 'non_market' }),
      scheme('Garantie France Active'),
    );
    expect([fits, reasons]).toEqual([
      false,
      [
        'Il ne s’adresse pas à votre stade.',
        'Il s’adresse à une autre économie que la vôtre (ventes, ou absence de ventes).',
      ],
    ]);
  });

  test('the legal form, and being closed', () => {
    expect(matchOf(profile(), scheme('Socoden')).reasons).toEqual([
      'Il est réservé à d’autres formes juridiques.',
    ]);
    expect(matchOf(profile(), scheme('AMI Financer')).reasons).toEqual(['Il est fermé pour le moment.']);
  });

  test('having nobody who can receive the money', () => {
    const informal = profile({ stage: 'creation', legalForm: 'informal_collective', canCollect: false });
    expect(matchOf(informal, scheme('Fondation Macif')).reasons).toEqual([
      'Il demande une structure juridique, la vôtre ou celle qui vous porte.',
    ]);
  });
});

test('needs follow the stage back as well as forth', () => {
  const words = (stage: Profile['stage']) => needsOf(profile({ stage })).map(({ why }) => why);
  expect(words('emergence')).toHaveLength(2);
  expect(words('consolidation')).toHaveLength(2);
  expect(words('emergence')).not.toEqual(words('consolidation'));
  expect(supportFor(profile({ stage: 'emergence', modelled: false })).length).toBeGreaterThan(1);
});

test('the base of schemes is whole: dated, of a known kind, amounts the right way round', () => {
  expect(schemes).toHaveLength(53);
  expect(new Set(schemes.map(({ id }) => id)).size).toBe(53);
  const wrong = schemes.filter(
    ({ kind, checkedAt, stages, fits, amountMin, amountMax }) =>
      !Object.hasOwn(schemeKinds, kind) ||
      !/^2026-\d\d-\d\d$/.test(checkedAt) ||
      stages.length === 0 ||
      fits.length === 0 ||
      (amountMin !== null && amountMax !== null && Number(amountMin) > Number(amountMax)),
  );
  expect(wrong).toEqual([]);
});
