import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ContributionList } from '#app/features/contributions/contribution-list.tsx';
import type { ContributionShown } from '#app/features/contributions/contributions.queries.server.ts';
import type { FormResult } from '#app/components/form.tsx';
import { OfferForm } from '#app/features/contributions/offer-form.tsx';
import { worth } from '#app/features/contributions/worth.ts';
import { Decimal, decimalText, money } from '#app/money/money.ts';

const names = (html: string) =>
  [...html.matchAll(/ name="([^"]+)"/g)]
    .map(([, name]) => name)
    .filter((name, at, all) => all.indexOf(name) === at);

describe('the form to offer help', () => {
  test('asks a guest who they are, and for their consent, which is not ticked beforehand', () => {
    const html = renderToStaticMarkup(
      <OfferForm offerId="o1" cooperation="Le Fournil" person={null} result={null} />,
    );
    expect(names(html)).toEqual([
      'id',
      'kind',
      'description',
      'quantity',
      'unit',
      'email',
      'firstName',
      'lastName',
      'share',
    ]);
    expect(html).not.toContain('checked=""');
  });

  test('knows who is signed in, and keeps what was typed', () => {
    const result = {
      initialValue: { id: 'o2', description: 'Une camionnette' },
      error: { quantity: ['Combien ?'] },
    };
    const html = renderToStaticMarkup(
      <OfferForm
        offerId="o3"
        cooperation="Le Fournil"
        person={{ name: 'Ana Martin', email: 'ana@exemple.fr' }}
        result={result}
      />,
    );
    expect(names(html)).toEqual(['id', 'kind', 'description', 'quantity', 'unit', 'share']);
    expect(html).toContain('value="o2"');
    expect(html).toContain('Une camionnette</textarea>');
  });
});

describe('the list of a cooperation', () => {
  const one = (status: ContributionShown['status']): ContributionShown => ({
    id: status,
    status,
    badge: { label: status, tone: 'neutral' },
    kind: 'Du temps',
    unit: 'hour',
    quantity: '12',
    amount: '12 heures',
    description: 'Deux samedis',
    answer: '',
    who: 'Ana Martin',
    email: 'ana@exemple.fr',
    doneOn: null,
    value: null,
  });
  test.each<[ContributionShown['status'], string[]]>([
    ['offered', ['id', 'answer', 'intent']],
    ['accepted', ['id', 'quantity', 'doneOn', 'intent']],
    ['done', ['id', 'unitValue', 'intent']],
    ['validated', []],
    ['declined', []],
  ])('what is %s has its next step, and no other', (status, fields) => {
    const html = renderToStaticMarkup(
      <ContributionList contributions={[one(status)]} asked={null} today="2026-11-21" result={null} />,
    );
    expect(names(html)).toEqual(fields);
  });

  test('one is open at a time: the first that waits, the one asked for, or the one that was refused', () => {
    const both = [one('done'), { ...one('done'), id: 'other' }];
    const openOf = (asked: string | null, result: FormResult) => {
      const html = renderToStaticMarkup(
        <ContributionList contributions={both} asked={asked} today="2026-11-21" result={result} />,
      );
      return [...html.matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id);
    };
    expect(openOf(null, null)).toEqual(['done']);
    expect(openOf('other', null)).toEqual(['other']);
    expect(openOf('nothing', null)).toEqual(['done']);
    expect(openOf(null, { initialValue: { id: 'other' }, error: { unitValue: ['Non.'] } })).toEqual([
      'other',
    ]);
  });
});

test.each([
  ['10.5', '14.31', '150.26'],
  ['0.01', '0.50', '0.00'],
  ['0.01', '1.50', '0.02'],
  ['99999.99', '999999.99', '99999989000.00'],
])('%s at %s each is worth %s', (quantity, each, value) => {
  expect(decimalText(worth(new Decimal(quantity), money(each)))).toBe(value);
});
