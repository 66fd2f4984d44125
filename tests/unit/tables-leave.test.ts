import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from '#tests/support/imports.ts';
import { tableNames } from '#tests/support/table.ts';

/** Tables that are no file, each for a reason. A table of rows from the database has no place here. */
const noFile: Record<string, string> = {
  // Facts of the site and words of law: a few fixed lines.
  'app/features/discovery/what-is-kept.tsx': 'how long each sort of data is kept',
  'app/routes/mentions-legales.tsx': 'the fees',
  'app/routes/api._index.tsx': 'the addresses of the public interface for programs',
  'app/routes/dev.mail.tsx': 'mails of a development machine',
  'app/features/books/check-list.tsx': 'the checks of the books: as many lines as there are checks',
  'app/features/diagnosis/diagnosis-parts.tsx': 'advice worked out from answers',
  'app/features/reports/activity-parts.tsx':
    'the yearly report, which is printed whole; its figures are among the statistics',
  // Reckoned in the page from what somebody typed or may sign, and kept nowhere.
  'app/features/discovery/loan-section.tsx': 'a simulated loan',
  'app/features/pledges/loan-return.tsx': 'what a loan would bring',
  'app/features/projects/simulation.tsx': 'the schedule of terms that are being written',
  'app/features/revenue/futures-table.tsx': 'three futures of revenue',
  'app/features/loans/plan-tables.tsx':
    'two schedules side by side, before one is chosen; the loan page has the one that counts',
  'app/features/plan/plan-tables.tsx':
    'also a scenario that is being tried, and the list of versions; the plan leaves',
  'app/features/plan/angle.tsx': 'a choice of lines of the plan, which leaves whole',
  'app/routes/porteur.projets.$project.plan.versions.$number.tsx':
    'two versions of the plan compared; the plan leaves',
  // The same rows leave from another page, where the rest of them is.
  'app/features/discovery/project-parts.tsx':
    'the public side of the plan, a handful of lines; the plan leaves',
  'app/features/impact/impact-parts.tsx':
    'twin of a chart on the public page; the measures leave from the page of who notes them',
  'app/features/monthly-gifts/gift-parts.tsx':
    'the debits of one gift, at a secret address; they are among the commitments of who signs in',
  'app/features/refunds/refund-parts.tsx':
    'also shows the refunds of one payment; all of them leave from their list',
  'app/features/reconciliation/work-parts.tsx':
    'things to do, each with its button; refunds, batches and top-ups leave from their own pages',
  'app/features/votes/vote-parts.tsx':
    'the result as voters read it, a line for each answer; the cooperation has the file',
  'app/routes/mon-espace.votes._index.tsx': 'doors to ballots',
  'app/features/bank/import-parts.tsx':
    'also shows a file of the bank before it is written; what was written leaves',
  'app/features/worklist/work-confirm.tsx': 'the result of what was just done to many at once',
  // Papers and words, not figures.
  'app/features/papers/paper-page.tsx': 'a paper, which is a PDF',
  'app/features/papers/person-shelf.tsx': 'a shelf of PDF papers; their figures are among the commitments',
  'app/features/papers/statement-forms.tsx': 'a PDF statement for each year',
  'app/features/messages/message-parts.tsx': 'conversations; they leave with one’s own data',
  'app/features/projects/story-versions.tsx': 'versions of a text',
  'app/routes/porteur.$cooperation.typologie.tsx': 'the stages that a cooperation declared, a line or two',
  // Another file than a spreadsheet is the one that is asked for.
  'app/routes/operateur.rapports.tsx': 'the CSV that the authority prescribes, whose format is not ours',
};

const pages = sourceFiles('app').filter(
  (file) => file.endsWith('.tsx') && !file.startsWith('app/components/'),
);
const source = new Map(pages.map((file) => [file, readFileSync(file, 'utf8')]));
const importers = new Map<string, string[]>();
for (const file of pages) {
  for (const { to } of importsOf(file)) importers.set(to, [...(importers.get(to) ?? []), file]);
}

const hasTable = (file: string) => /<(DataTable|table)\b/.test(source.get(file)!);
/** By the component, or by its own links to both formats where a filter goes with them. */
const hasFiles = (file: string) => /<(TableFiles|PartnerFiles)\b|format=xlsx|'xlsx'/.test(source.get(file)!);

/** Does the file link its tables as files, or does everything that shows it do so? */
function leaves(file: string): boolean {
  const above = (importers.get(file) ?? []).filter((one) => source.has(one));
  return hasFiles(file) || (above.length > 0 && above.every(leaves));
}

test('every table leaves as a file from the page that shows it, or says why it does not', () => {
  const kept = pages.filter((file) => hasTable(file) && !leaves(file));
  expect(kept.sort()).toEqual(Object.keys(noFile).sort());
});

test('every address of a file is that of a table which its route knows', () => {
  const routes: [RegExp, string][] = [
    [/^\/operateur\/tableaux\//, 'operateur.tableaux.$table'],
    [/^\/statistiques\/tableaux\//, 'statistiques_.tableaux.$table'],
    [/^\/mon-espace\/tableaux\//, 'mon-espace.tableaux.$table'],
    [/^\/partenaire\/tableaux\//, 'partenaire.tableaux.$table'],
    [/^\/porteur\/projets\/[^/]+\/tableaux\//, 'porteur.projets.$project.tableaux.$table'],
    [/^(\/porteur\/prets\/[^/]+|\$\{path\})\/tableaux\//, 'porteur.prets.$loan_.tableaux.$table'],
    [/^\/porteur\/[^/]+\/tableaux\//, 'porteur.$cooperation.tableaux.$table'],
  ];
  const linked = [...source.values()].flatMap((text) =>
    [...text.matchAll(/["'`]([^"'`\s]*\/tableaux\/)([\w-]+)/g)].map(([, path, name]) => ({
      name: name!,
      route: routes.find(([begins]) => begins.test(path!))?.[1] ?? path!,
    })),
  );
  expect(linked.length).toBeGreaterThan(40);
  expect(linked.filter(({ route, name }) => !tableNames(route).includes(name))).toEqual([]);
});
