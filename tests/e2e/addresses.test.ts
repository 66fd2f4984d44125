import { expect, test } from './support/journey.ts';
import { templates } from './support/templates.ts';

// Before the pages are looked at side by side, one alone makes what no journey leaves behind: two would make it at once.

test('every page has an address here', async () => {
  test.slow();
  const { missing } = await templates();
  expect(missing).toEqual([]);
});
