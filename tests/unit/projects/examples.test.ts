import { expect, test } from 'vitest';
import { exampleFor, examples, type ExampleKind } from '#app/features/projects/examples.ts';
import { spokenIn } from '#app/i18n/t.ts';
import '#app/i18n/language.server.ts';

const kinds = Object.keys(examples) as ExampleKind[];

/** The amounts of a part of a budget: "- Panels: €78,000 (quote)" or "- Panneaux : 78 000 € (devis)". */
function total(lines: string): number {
  const amounts = lines.matchAll(/ : ?(\d[\d ]*) €|: €(\d[\d,]*)/g);
  return [...amounts].reduce((sum, [, fr, en]) => sum + Number((fr ?? en)!.replaceAll(/[ ,]/g, '')), 0);
}

test.each(['fr', 'en'] as const)(
  'an example keeps to the rules that it is an example of (%s)',
  (language) => {
    spokenIn(language, () => {
      for (const kind of kinds) {
        const { summary, budget } = examples[kind];
        expect(summary.length).toBeLessThanOrEqual(300);
        const [uses = '', resources = ''] = budget.split('\n\n');
        expect(total(uses)).toBeGreaterThan(50_000);
        expect([kind, total(resources)]).toEqual([kind, total(uses)]);
      }
    });
  },
);

test('a project is shown the example that resembles it: the first theme that has one, else a shared place', () => {
  expect(exampleFor(['culture', 'energie', 'emploi'])).toBe('energy');
  expect(exampleFor(['reemploi', 'energie'])).toBe('work');
  expect(exampleFor(['culture'])).toBe('place');
  expect(exampleFor([])).toBe('place');
});
