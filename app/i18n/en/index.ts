import common from './common.ts';

/** English for every French phrase of the site, a file for each area; tests/unit/catalogue.test.ts holds them complete. */
export const english: Record<string, string> = {
  ...common,
};
