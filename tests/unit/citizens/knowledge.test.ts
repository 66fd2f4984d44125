import { describe, expect, test } from 'vitest';
import {
  outcomeOf,
  placesMuch,
  questions,
  questionsOf,
  type Answers,
} from '#app/features/citizens/knowledge.ts';

/** Right answers to the questions named, wrong ones to those after the bar: "G1 G2 | G3". */
function answers(text: string): Answers {
  const [right = '', wrong = ''] = text.split('|');
  const rightOption = (id: string) => questions().find((question) => question.id === id)!.right!;
  return Object.fromEntries([
    ...right
      .split(' ')
      .filter(Boolean)
      .map((id) => [id, rightOption(id)]),
    ...wrong
      .split(' ')
      .filter(Boolean)
      .map((id) => [id, 1 - rightOption(id)]),
  ]);
}

const core = 'G1 G2 G3 G4 G5';
const profile = { D1: 0 };

test('a test has the five common questions, three on its family, and one on the person', () => {
  expect(
    questionsOf('loan')
      .map(({ id }) => id)
      .join(' '),
  ).toBe(`${core} L1 L2 L3 D1`);
  expect(
    questionsOf('share')
      .map(({ id }) => id)
      .join(' '),
  ).toBe(`${core} E1 E2 E3 D1`);
});

describe('the outcome', () => {
  test.each([
    ['all right', 'loan', `${core} L1 L2 L3`, 'appropriate'],
    ['all common, two of three on loans', 'loan', `${core} L1 L2 | L3`, 'appropriate'],
    ['all common, one of three on loans', 'loan', `${core} L1 | L2 L3`, 'inappropriate'],
    ['all common, one of three on shares', 'share', `${core} E1 | E2 E3`, 'inappropriate'],
    ['thinks that the capital is guaranteed', 'loan', 'G2 G3 G4 G5 L1 L2 L3 | G1', 'inappropriate'],
    ['one common question wrong', 'share', 'G1 G2 G3 G4 E1 E2 E3 | G5', 'inappropriate'],
  ] as const)('%s', (_, family, text, outcome) => {
    expect(outcomeOf(family, { ...answers(text), ...profile })).toBe(outcome);
  });

  test('nothing answered, or something left open, is incomplete', () => {
    expect(outcomeOf('loan', {})).toBe('incomplete');
    expect(outcomeOf('loan', { ...answers(`${core} L1 L2`), ...profile })).toBe('incomplete');
    expect(outcomeOf('loan', answers(`${core} L1 L2 L3`))).toBe('incomplete');
  });

  test('a wrong common answer decides even when the rest is open', () => {
    expect(outcomeOf('loan', answers('| G1'))).toBe('inappropriate');
  });

  test('answers to the other family count for nothing', () => {
    expect(outcomeOf('share', { ...answers(`${core} L1 L2 L3`), ...profile })).toBe('incomplete');
  });
});

test('more than a tenth of one’s savings calls for a warning', () => {
  expect([0, 1, 2].map((option) => placesMuch({ D1: option }))).toEqual([false, false, true]);
});
