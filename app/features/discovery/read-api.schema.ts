import * as z from 'zod';

// What the read API answers: the addresses and the shapes that its document describes, and that a test holds every answer against.

/** The shapes that have a name in the document. */
export const readApiShapes = z.registry<{ id: string }>();

const decimal = z.string().regex(/^\d+\.\d{2}$/);
const amount = decimal.describe('Euros, as a decimal text: never a binary number.');
const day = z.iso.date();

const Campaign = z
  .strictObject({
    instrument: z.enum(['gift', 'loan', 'share']),
    mode: z.enum(['all_or_nothing', 'keep_what_comes', 'permanent']),
    status: z.enum(['open', 'charging', 'succeeded', 'failed']),
    minimum: amount.describe('Below it, a campaign of all or nothing gives everything back.'),
    optimum: amount.describe('What it can take at most; for a permanent one, a year.'),
    raised: amount.describe('Promised or received, and not given back.'),
    received: amount.describe('Of raised, what has really come.'),
    returned: amount.describe('Not charged, or given back.'),
    people: z.int().min(0),
    openedOn: day.nullable(),
    closesOn: day.nullable().describe('The last day, in Paris; null when it has no end.'),
  })
  .register(readApiShapes, { id: 'campaign' });

const project = {
  slug: z.string(),
  url: z.url().describe('The page for people.'),
  title: z.string(),
  summary: z.string(),
  cooperation: z.string(),
  themes: z.array(z.string()),
  place: z
    .strictObject({ code: z.string().describe('INSEE'), commune: z.string(), department: z.string() })
    .nullable(),
  state: z.enum([
    'a-venir',
    'en-cours',
    'suspendue',
    'encaissement',
    'finance',
    'remboursement',
    'rembourse',
    'perte',
    'non-abouti',
    'annulee',
    'retire',
  ]),
  publishedAt: z.iso.datetime(),
  campaigns: z.array(Campaign),
};

const ProjectItem = z.strictObject(project).register(readApiShapes, { id: 'projectItem' });

export const ProjectList = z
  .strictObject({
    projects: z.array(ProjectItem),
    next: z.url().nullable().describe('The address of what follows; null at the end.'),
  })
  .register(readApiShapes, { id: 'projectList' });

export const ProjectDetail = z
  .strictObject({
    ...project,
    story: z.string().describe('Markdown, as the cooperation wrote it.'),
    risks: z.string().describe('Markdown; empty when none were named.'),
    news: z.array(z.strictObject({ title: z.string(), publishedAt: z.iso.datetime() })),
  })
  .register(readApiShapes, { id: 'project' });

const Collected = z.strictObject({ year: z.int(), gift: amount, loan: amount, share: amount });
const Defaults = z.strictObject({ year: z.int(), loans: z.int(), defaults: z.int() });

export const Statistics = z
  .strictObject({
    asOf: day,
    projects: z.int().min(0).describe('Published.'),
    collected: z.array(Collected).describe('Received and not given back, by the year of the charge.'),
    campaigns: z.array(z.strictObject({ year: z.int(), closed: z.int(), succeeded: z.int() })),
    loans: z.strictObject({
      count: z.int(),
      lent: amount,
      repaid: amount.describe('Of the principal.'),
      interest: amount,
      outstanding: amount,
      writtenOff: z.int(),
      defaultRates: z.array(Defaults).describe('Watched, and in default: (EU) 2022/2115.'),
    }),
  })
  .register(readApiShapes, { id: 'statistics' });

/** RFC 9457. */
export const Problem = z
  .strictObject({ status: z.int(), title: z.string() })
  .register(readApiShapes, { id: 'problem' });

/** What each address answers with; `list` has the parameters of a list. */
export const readApiPaths = {
  '/api/v1/projects': { answer: ProjectList, summary: 'published projects, the latest first', list: true },
  '/api/v1/projects/{slug}': { answer: ProjectDetail, summary: 'one published project', list: false },
  '/api/v1/statistics': { answer: Statistics, summary: 'the public figures of the platform', list: false },
} as const;

export const mostInList = 100;
