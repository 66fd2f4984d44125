import { expect, test } from 'vitest';
import { complaintDeadlines, complaintStanding } from '#app/features/complaints/deadlines.ts';
import { day } from '#app/money/day.ts';

const law = { acknowledgeDays: 10, answerMonths: 2 };

test('ten working days over Christmas, two months that end with February', () => {
  expect(complaintDeadlines(day('2026-12-18'), law)).toEqual({
    acknowledgeBy: '2027-01-05',
    answerBy: '2027-02-18',
  });
  expect(complaintDeadlines(day('2026-12-31'), law).answerBy).toBe('2027-02-28');
});

test('what is late is counted from the deadline that comes next', () => {
  const receivedOn = day('2026-12-18');
  const waiting = {
    receivedOn,
    ...complaintDeadlines(receivedOn, law),
    acknowledgedOn: null,
    answeredOn: null,
  };
  expect(complaintStanding(waiting, day('2027-01-05'))).toEqual({
    state: 'to_acknowledge',
    age: 18,
    lateBy: 0,
  });
  expect(complaintStanding(waiting, day('2027-01-07')).lateBy).toBe(2);
  const known = { ...waiting, acknowledgedOn: day('2027-01-04') };
  expect(complaintStanding(known, day('2027-01-07'))).toEqual({ state: 'to_answer', age: 20, lateBy: 0 });
  expect(complaintStanding({ ...known, answeredOn: day('2027-02-20') }, day('2027-06-01'))).toEqual({
    state: 'closed',
    age: 64,
    lateBy: 2,
  });
});
