import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import {
  partStates,
  type ProjectFile,
  submissionAdvice,
  submissionBlockers,
} from '#app/features/projects/submission.ts';

const today = day('2026-11-21');

const ready: ProjectFile = {
  id: 'p1',
  title: 'Une épicerie au village',
  summary: 'Rouvrir l’épicerie fermée depuis 2019.',
  story: 'x'.repeat(300),
  risks: '',
  communeCode: '26113',
  themes: ['alimentation'],
  images: 1,
  budget: [
    { side: 'use', label: 'Travaux', amount: money('8000'), kind: null, status: null, year: 2027 },
    { side: 'resource', label: 'Dons', amount: money('8000'), kind: 'gift', status: 'asked', year: 2027 },
  ],
  campaigns: [
    {
      instrument: 'gift',
      mode: 'all_or_nothing',
      minimum: money('5000'),
      optimum: money('8000'),
      closesOn: day('2026-12-31'),
    },
  ],
  sheets: [],
  cooperation: {
    slug: 'l-epicerie',
    legalForm: 'association',
    communeCode: '26113',
    presentation: 'Douze habitants.',
    hasNumber: true,
    hostAccepted: false,
    stagesSaid: 1,
    slidersMoved: true,
    members: 2,
    accountReady: true,
    mandateSigned: true,
  },
};

const links = (change: Partial<ProjectFile>) =>
  submissionBlockers({ ...ready, ...change }, today).map(({ link }) => link);

test('a complete file is blocked by nothing, and every part of it is complete', () => {
  expect(submissionBlockers(ready, today)).toEqual([]);
  expect(new Set(Object.values(partStates(ready, today)))).toEqual(new Set(['complete']));
  expect(submissionAdvice(ready)).toEqual([]);
});

test('a sheet that nothing asks for blocks nothing; begun, it should be finished', () => {
  const problems = [{ field: 'guarantees', sentence: 'Remplissez « Garanties ».' }];
  const sheet = { instrument: 'share', required: false, begun: false, problems } as const;
  expect(links({ sheets: [sheet] })).toEqual([]);
  const advised = (begun: boolean) => submissionAdvice({ ...ready, sheets: [{ ...sheet, begun }] });
  expect(advised(false)).toEqual([]);
  expect(advised(true).map(({ link }) => link)).toEqual(['/porteur/projets/p1/fiche/parts']);
});

describe('each thing that is missing blocks, and links to its field', () => {
  const project = '/porteur/projets/p1';
  const ours = '/porteur/l-epicerie';
  const cooperation = (change: Partial<ProjectFile['cooperation']>) => ({
    cooperation: { ...ready.cooperation, ...change },
  });
  const cases: [string, Partial<ProjectFile>, string][] = [
    ['no summary', { summary: '  ' }, `${project}/recit#champ-summary`],
    ['no story', { story: '' }, `${project}/recit#champ-story`],
    ['a story of 299 characters', { story: 'x'.repeat(299) }, `${project}/recit#champ-story`],
    ['no place', { communeCode: null }, `${project}/recit#champ-commune`],
    ['no theme', { themes: [] }, `${project}/recit#champ-themes`],
    ['no image', { images: 0 }, `${project}/images#champ-file`],
    ['no use', { budget: ready.budget.slice(1) }, `${project}/budget#depenses`],
    ['a gap in the budget', { budget: ready.budget.slice(0, 1) }, `${project}/budget#ressources`],
    [
      'a sheet that the regime asks for and that lacks an answer',
      {
        sheets: [
          {
            instrument: 'loan',
            required: true,
            begun: false,
            problems: [{ field: 'guarantees', sentence: 'Remplissez « Garanties ».' }],
          },
        ],
      },
      `${project}/fiche/pret#champ-guarantees`,
    ],
    ['no campaign', { campaigns: [] }, `${project}/collecte/don`],
    [
      'a closing date too near',
      { campaigns: [{ ...ready.campaigns[0]!, closesOn: day('2026-11-22') }] },
      `${project}/collecte/don#champ-closesOn`,
    ],
    ['no presentation', cooperation({ presentation: '' }), `${ours}/identite#champ-presentation`],
    ['no number', cooperation({ hasNumber: false }), `${ours}/identite#champ-siren`],
    ['no stage', cooperation({ stagesSaid: 0 }), `${ours}/typologie#champ-stage`],
    [
      'a collective whose host has not accepted',
      cooperation({ legalForm: 'informal_collective', hasNumber: false }),
      `${ours}/identite#champ-host`,
    ],
  ];
  test.each(cases)('%s', (_, change, link) => {
    expect(links(change)).toEqual([link]);
  });

  test('a loan needs its risks told', () => {
    const loan = {
      ...ready.campaigns[0]!,
      instrument: 'loan' as const,
      loan: {
        annualRate: money('0'),
        count: 12,
        frequency: 'month' as const,
        amortisation: 'annuity' as const,
        principalGrace: 0,
        interestGrace: 'paid' as const,
        commercial: false,
        minimumPledge: money('10'),
      },
    };
    expect(links({ campaigns: [loan] })).toEqual([`${project}/recit#champ-risks`]);
    expect(links({ campaigns: [loan], risks: 'x'.repeat(100) })).toEqual([]);
  });
});

test('a collective whose host has accepted needs no number', () => {
  const cooperation = {
    ...ready.cooperation,
    legalForm: 'informal_collective' as const,
    hasNumber: false,
    hostAccepted: true,
  };
  expect(links({ cooperation })).toEqual([]);
});

test('a lone member, an account to open and a figure that differs from the plan are advice, never obstacles', () => {
  const file = {
    ...ready,
    budget: [
      { ...ready.budget[0]!, amount: money('9000') },
      { ...ready.budget[1]!, amount: money('9000') },
    ],
    cooperation: { ...ready.cooperation, members: 1, accountReady: false, slidersMoved: false },
  };
  expect(submissionBlockers(file, today)).toEqual([]);
  expect(submissionAdvice(file).map(({ link }) => link)).toEqual([
    '/porteur/l-epicerie/membres',
    '/porteur/l-epicerie/typologie',
    '/porteur/l-epicerie/paiements',
    '/porteur/projets/p1/budget',
  ]);
});

test('a part is to do, under way, or complete', () => {
  const empty: ProjectFile = { ...ready, summary: '', story: '', images: 0, budget: [], campaigns: [] };
  expect(partStates(empty, today)).toEqual({
    recit: 'todo',
    images: 'todo',
    budget: 'todo',
    collectes: 'todo',
    fiche: 'complete',
    cooperation: 'complete',
  });
  expect(
    partStates({ ...empty, summary: 'Deux phrases.', budget: ready.budget.slice(0, 1) }, today),
  ).toMatchObject({
    recit: 'started',
    budget: 'started',
  });
});
