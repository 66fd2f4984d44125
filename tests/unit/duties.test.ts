import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { access, type RouteId } from '#app/features/people/access.ts';
import { duties, dutiesFor, mayAct, type Duty } from '#app/features/people/duties.ts';

const routes = Object.keys(access) as RouteId[];
const inside = routes.filter((route) => ['cooperation', 'project', 'loan'].includes(access[route]));
const may = (duty: Duty) => inside.filter((route) => mayAct(route, duty));

test('owners may do everything, and a page that nobody wrote down is theirs alone', () => {
  expect(may('owner')).toEqual(inside);
  for (const duty of duties) {
    expect(mayAct('routes/porteur.$cooperation.votes._index', duty)).toBe(duty === 'owner');
    expect(mayAct('routes/porteur.projets.$project.collecte.$instrument', duty)).toBe(duty === 'owner');
  }
});

test('a page can say whose it is: owners first, nobody twice', () => {
  expect(dutiesFor('routes/porteur.$cooperation.votes._index')).toEqual(['owner']);
  expect(dutiesFor('routes/porteur.projets.$project.plan._index')).toEqual(['owner']);
  expect(dutiesFor('routes/porteur.projets.$project.plan.scenario')).toEqual([
    'owner',
    'editor',
    'treasurer',
  ]);
});

test('who writes and who answers moves no money', () => {
  const money = /paiements|accords|parts\.|papiers|prets\./;
  expect([...may('editor'), ...may('moderator')].filter((route) => money.test(route))).toEqual([]);
  const paying = ['paiements', 'accords', 'parts.admissions', 'parts.sorties', 'papiers._index'];
  for (const page of paying)
    expect(mayAct(`routes/porteur.$cooperation.${page}` as RouteId, 'treasurer')).toBe(true);
});

test('who counts does not write the projects', () => {
  const words = /recit|actualites|questions|benevolat|identite/;
  expect(may('treasurer').filter((route) => words.test(route))).toEqual([]);
});

test('the table gives rights on pages of a cooperation only, and on those that take a form', () => {
  const given = routes.filter(
    (route) => mayAct(route, 'editor') || mayAct(route, 'moderator') || mayAct(route, 'treasurer'),
  );
  expect(given.filter((route) => !inside.includes(route))).toEqual([]);
  const source = (route: RouteId) => {
    const file = `app/${route}`;
    try {
      return readFileSync(`${file}.tsx`, 'utf8');
    } catch {
      return readFileSync(`${file}.ts`, 'utf8');
    }
  };
  expect(given.filter((route) => !/export async function action/.test(source(route)))).toEqual([]);
});
