import { Decimal } from '#app/money/money.ts';
import { multiply, plus, ratio, ratioOf, type Ratio } from '#app/money/ratio.ts';

/** What one college said: how many may vote, how many chose each answer, how many answered blank. Its weight is a fraction of 1. */
export type CollegeCount = {
  name: string;
  weight: Decimal;
  voters: number;
  choices: readonly number[];
  blank: number;
};

export type Tally = {
  voters: number;
  voted: number;
  blank: number;
  /** Ballots that chose an answer: blank ones count towards the quorum only. */
  expressed: number;
  /** How many must answer for the vote to count. */
  needed: number;
  quorumReached: boolean;
  /** Ballots for each answer, colleges together. */
  choices: number[];
  /** The exact part of each answer among what was expressed, colleges weighed; empty when nothing was. */
  parts: Ratio[];
  /** The place of the answer that won; null without quorum, or when none exceeds the majority asked for. */
  adopted: number | null;
};

/**
 * Counts a vote. Within a college one person is one voice, whatever they own; the colleges' parts are then added by weight. A college that
 * expressed nothing leaves its weight to the others, in proportion.
 */
export function tally(
  colleges: readonly CollegeCount[],
  rule: { quorum: Decimal; majority: Decimal },
): Tally {
  const count = colleges[0]?.choices.length ?? 0;
  const places = Array.from({ length: count }, (_, place) => place);
  const choices = places.map((place) => total(colleges.map((college) => college.choices[place]!)));
  const expressed = total(choices);
  const blank = total(colleges.map((college) => college.blank));
  const voters = total(colleges.map((college) => college.voters));
  const needed = new Decimal(voters).times(rule.quorum).ceil().toNumber();
  const voted = expressed + blank;
  const parts = expressed === 0 ? [] : partsOf(colleges, places);
  const quorumReached = voted > 0 && voted >= needed;
  const winner = parts.findIndex((part) => exceeds(part, ratioOf(rule.majority)));
  return {
    voters,
    voted,
    blank,
    expressed,
    needed,
    quorumReached,
    choices,
    parts,
    adopted: quorumReached && winner !== -1 ? winner : null,
  };
}

function partsOf(colleges: readonly CollegeCount[], places: readonly number[]): Ratio[] {
  const speaking = colleges.filter((college) => total(college.choices) > 0);
  const weights = speaking.map((college) => ratioOf(college.weight)).reduce(plus);
  return places.map((place) =>
    speaking
      .map((college) => {
        const own = ratio(college.choices[place]!, total(college.choices));
        const weight = multiply(ratioOf(college.weight), { over: weights.under, under: weights.over });
        return multiply(own, weight);
      })
      .reduce(plus),
  );
}

function exceeds(a: Ratio, b: Ratio): boolean {
  return a.over * b.under > b.over * a.under;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
