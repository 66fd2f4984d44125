import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { Decimal, decimalText, money } from '#app/money/money.ts';
import { budgetOf, comparable, saveBudget } from '#app/features/projects/budget.server.ts';
import {
  campaignsOf,
  comparableTerms,
  removeCampaign,
  setCampaign,
} from '#app/features/projects/campaign.server.ts';
import type { CampaignTerms } from '#app/features/projects/campaign-terms.ts';
import {
  addImage,
  describeImages,
  descriptionsOf,
  moveImage,
  removeImage,
  setCover,
} from '#app/features/projects/images.server.ts';
import {
  priorityForm,
  removePriority,
  savePriority,
  shortenPriority,
} from '#app/features/projects/priority.server.ts';
import { giftEffectsForm, saveGiftEffects } from '#app/features/projects/gift-effects.server.ts';
import { removeVideo, saveVideo, videoForm } from '#app/features/projects/video.server.ts';
import { largestUpload } from '#app/features/uploads/photo.server.ts';
import { postUpdate } from '#app/features/projects/news.server.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { createProject, saveStory, type Story } from '#app/features/projects/project.server.ts';
import {
  publishProject,
  requestChanges,
  submitProject,
  withdrawProject,
} from '#app/features/projects/review.server.ts';
import { openFournil } from '#tests/support/fournil.ts';
import { heicPhoto } from '#tests/support/heic.ts';

let member: string;
let operator: string;
let cooperationId: string;
let close: () => Promise<void>;
const today = day('2026-11-21');

beforeAll(async () => {
  ({ member, operator, cooperationId, close } = await openFournil('Le Fournil Partagé'));
});
afterAll(() => close());

const story = (change: Partial<Story> = {}): Story => ({
  title: 'Un four à pain à Bruz',
  summary: 'Construire un four et former deux boulangères.',
  story: 'Le dernier fournil a fermé. '.repeat(20),
  risks:
    'Les ventes peuvent être plus lentes que prévu. Le chantier peut prendre du retard, et coûter davantage.',
  communeCode: '35047',
  themes: ['alimentation', 'emploi'],
  ...change,
});

const gift: CampaignTerms = {
  instrument: 'gift',
  mode: 'all_or_nothing',
  minimum: money('5000'),
  optimum: money('8000'),
  closesOn: day('2027-01-31'),
};

const loan: CampaignTerms = {
  instrument: 'loan',
  mode: 'all_or_nothing',
  minimum: money('10000'),
  optimum: money('20000'),
  closesOn: day('2027-01-31'),
  loan: {
    annualRate: new Decimal('0.015'),
    count: 60,
    frequency: 'month',
    amortisation: 'annuity',
    principalGrace: 12,
    interestGrace: 'paid',
    commercial: false,
    minimumPledge: money('20'),
  },
};

const shares: CampaignTerms = {
  ...gift,
  instrument: 'share',
  minimum: money('2000'),
  optimum: money('5000'),
  share: { nominal: money('50'), shares: 100, categories: ['Usagers', 'Voisins'] },
};

const plan = [
  { side: 'use' as const, label: 'Four et chantier', amount: money('28000.00') },
  { side: 'resource' as const, label: 'Dons', amount: money('8000'), kind: 'gift' as const },
  { side: 'resource' as const, label: 'Prêts', amount: money('20000'), kind: 'loan' as const, year: 2027 },
];

function photo(colour = 'tan', width = 2400, height = 1200) {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

async function completeProject(title: string): Promise<string> {
  const { id } = await createProject({ cooperationId, title });
  await saveStory(id, story({ title }));
  await saveBudget(id, plan);
  await addImage(id, { bytes: await photo().jpeg().toBuffer(), alt: 'Le fournil' });
  await setCampaign(id, gift);
  await setCampaign(id, loan);
  return id;
}

const statusOf = async (id: string) => (await db().project.findUniqueOrThrow({ where: { id } })).status;

describe('a project is written', () => {
  test('at the place of its cooperation, under an address that follows its title until it is published', async () => {
    const { id, slug } = await createProject({ cooperationId, title: 'Brouillon' });
    expect(slug).toBe('brouillon');
    await saveStory(id, story());
    const saved = await db().project.findUniqueOrThrow({ where: { id } });
    expect(saved).toMatchObject({
      slug: 'un-four-a-pain-a-bruz',
      version: 2,
      themes: ['alimentation', 'emploi'],
    });
    expect(saved.searchText).toContain('un four a pain a bruz');
    expect(saved.searchText).toContain('fournil partage bruz ille et vilaine');
    await saveStory(id, story({ summary: 'Autre résumé.' }));
    expect((await db().project.findUniqueOrThrow({ where: { id } })).slug).toBe('un-four-a-pain-a-bruz');
    const other = await createProject({ cooperationId, title: 'Un four à pain à Bruz !' });
    expect(other.slug).toBe('un-four-a-pain-a-bruz-2');
  });

  test('two members who write at once: the second is told, and nothing is lost', async () => {
    const { id } = await createProject({ cooperationId, title: 'À deux mains' });
    const version = await saveStory(id, story({ title: 'À deux mains', summary: 'Premier' }), 1);
    await expect(saveStory(id, story({ summary: 'Second' }), 1)).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    expect((await db().project.findUniqueOrThrow({ where: { id } })).summary).toBe('Premier');
    await saveStory(id, story({ title: 'À deux mains', summary: 'Second' }), version);
    expect((await db().project.findUniqueOrThrow({ where: { id } })).summary).toBe('Second');
  });

  test('of two saves at the same instant from the same version, one wins', async () => {
    const { id } = await createProject({ cooperationId, title: 'En même temps' });
    const saves = ['a', 'b', 'c'].map((summary) =>
      saveStory(id, story({ title: 'En même temps', summary }), 1),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a theme that is not in the list is refused', async () => {
    const { id } = await createProject({ cooperationId, title: 'Thème' });
    await expect(saveStory(id, story({ themes: ['fusion-froide'] }))).rejects.toMatchObject({
      field: 'themes',
    });
  });
});

describe('its budget', () => {
  test('is replaced as a whole, in its order, and not under the eyes of another', async () => {
    const { id } = await createProject({ cooperationId, title: 'Budget' });
    const empty = nameOf(comparable([]));
    await saveBudget(id, plan, empty);
    const saved = await budgetOf(db(), id);
    expect(
      saved.map(({ side, label, amount, kind, status, year }) => [
        side,
        label,
        decimalText(amount),
        kind,
        status,
        year,
      ]),
    ).toEqual([
      ['use', 'Four et chantier', '28000.00', null, null, null],
      ['resource', 'Dons', '8000.00', 'gift', 'imagined', null],
      ['resource', 'Prêts', '20000.00', 'loan', 'imagined', 2027],
    ]);
    await expect(saveBudget(id, [], empty)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await budgetOf(db(), id)).toEqual(saved);
    await saveBudget(id, plan.slice(0, 1), nameOf(comparable(saved)));
    expect(await budgetOf(db(), id)).toHaveLength(1);
  });

  test('refuses a line without name, without amount, of another century', async () => {
    const { id } = await createProject({ cooperationId, title: 'Budget faux' });
    const [use] = plan;
    const save = (change: object) => saveBudget(id, [plan[1]!, { ...use!, ...change }]);
    await expect(save({ label: ' ' })).rejects.toMatchObject({ field: 'lines[1].label' });
    await expect(save({ amount: money('0') })).rejects.toMatchObject({ field: 'lines[1].amount' });
    await expect(save({ amount: money('-5') })).rejects.toMatchObject({ field: 'lines[1].amount' });
    await expect(save({ year: 1871 })).rejects.toMatchObject({ field: 'lines[1].year' });
    expect(await budgetOf(db(), id)).toEqual([]);
  });
});

describe('its images', () => {
  test('are drawn again in two sizes, upright, without what the file told beside', async () => {
    const { id } = await createProject({ cooperationId, title: 'Images' });
    const bytes = await photo('tan', 2400, 1200)
      .withExif({ IFD0: { Artist: 'Secret' }, IFD3: { GPSLatitude: '48/1 1/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('Secret');
    const { id: imageId } = await addImage(id, { bytes, alt: ' Le four ' });
    const saved = await db().image.findUniqueOrThrow({ where: { id: imageId } });
    const large = await sharp(saved.large).metadata();
    const small = await sharp(saved.small).metadata();
    expect(saved).toMatchObject({ alt: 'Le four', width: 1200, height: 2400, position: 0 });
    expect(large).toMatchObject({ format: 'webp', width: 1200, height: 2400 });
    expect(small).toMatchObject({ format: 'webp', width: 640, height: 1280 });
    expect([large.exif, large.xmp, large.iptc, small.exif]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(saved.large).toString('latin1')).not.toContain('Secret');
  });

  test('of an iPhone (HEIC) is an image like another', async () => {
    const { id } = await createProject({ cooperationId, title: 'Téléphone' });
    await addImage(id, { bytes: heicPhoto, alt: 'Le four' });
    const saved = await db().image.findFirstOrThrow({ where: { projectId: id } });
    expect(saved).toMatchObject({ width: 96, height: 64 });
    expect(Buffer.from(saved.large).toString('latin1')).not.toContain('Pomme');
  });

  test('a wide one is narrowed to 1600, a small one is not stretched', async () => {
    const { id } = await createProject({ cooperationId, title: 'Larges' });
    await addImage(id, { bytes: await photo('tan', 3000, 1000).png().toBuffer(), alt: 'large' });
    await addImage(id, { bytes: await photo('tan', 300, 200).webp().toBuffer(), alt: 'petite' });
    const saved = await db().image.findMany({ where: { projectId: id }, orderBy: { position: 'asc' } });
    expect(saved.map(({ width, height }) => [width, height])).toEqual([
      [1600, 533],
      [300, 200],
    ]);
  });

  test.each([
    ['a text that calls itself photo.jpg', Buffer.from('Bonjour, je suis une photo.'), 'not_an_image'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'not_an_image'],
    [
      'a drawing that could hold a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
      'not_an_image',
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not_an_image'],
    ['nothing', Buffer.alloc(0), 'no_file'],
    ['more than 10 MB', Buffer.alloc(largestUpload + 1), 'large_file'],
  ])('%s is refused with a sentence', async (_, bytes, code) => {
    const { id } = await createProject({ cooperationId, title: 'Refus' });
    await expect(addImage(id, { bytes, alt: 'x' })).rejects.toMatchObject({ code, field: 'file' });
    expect(await db().image.count({ where: { projectId: id } })).toBe(0);
  });

  test('half an image, and one of too many pixels, are refused', async () => {
    const { id } = await createProject({ cooperationId, title: 'Refus 2' });
    const whole = await photo('tan', 1200, 900).jpeg().toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    await expect(addImage(id, { bytes: half, alt: 'x' })).rejects.toMatchObject({ code: 'not_an_image' });
    const huge = await photo('tan', 10_000, 7_000).png().toBuffer();
    await expect(addImage(id, { bytes: huge, alt: 'x' })).rejects.toMatchObject({ code: 'too_many_pixels' });
  });

  test('say what they show; the first is the cover; they move, leave, and another takes the cover', async () => {
    const { id } = await createProject({ cooperationId, title: 'Galerie' });
    const bytes = await photo('tan', 90, 60).png().toBuffer();
    await expect(addImage(id, { bytes, alt: ' ' })).rejects.toMatchObject({ field: 'alt' });
    const [a, b, c] = [
      await addImage(id, { bytes, alt: 'a' }),
      await addImage(id, { bytes, alt: 'b' }),
      await addImage(id, { bytes, alt: 'c' }),
    ];
    const row = async () =>
      (await db().image.findMany({ where: { projectId: id }, orderBy: { position: 'asc' } }))
        .map(({ alt }) => alt)
        .join('');
    const cover = async () => (await db().project.findUniqueOrThrow({ where: { id } })).coverImageId;
    expect([await row(), await cover()]).toEqual(['abc', a.id]);
    await moveImage(id, c.id, 'first');
    await moveImage(id, a.id, 'first');
    await moveImage(id, b.id, 'last');
    expect(await row()).toBe('acb');
    await setCover(id, b.id);
    await removeImage(id, b.id);
    expect([await row(), await cover()]).toEqual(['ac', a.id]);
    const other = await createProject({ cooperationId, title: 'Autre galerie' });
    await expect(removeImage(other.id, a.id)).rejects.toMatchObject({ code: 'no_such_image' });
  });

  test('a description that another has saved meanwhile is not overwritten, whatever has moved', async () => {
    const { id } = await createProject({ cooperationId, title: 'Descriptions' });
    const bytes = await photo('tan', 90, 60).png().toBuffer();
    const [a, b] = [await addImage(id, { bytes, alt: 'four' }), await addImage(id, { bytes, alt: 'pain' })];
    const seen = nameOf(await descriptionsOf(id));
    await moveImage(id, b.id, 'first');
    const typed = [
      { id: a.id, alt: 'le four' },
      { id: b.id, alt: 'pain' },
    ];
    await describeImages(id, typed, seen);
    await expect(describeImages(id, typed, seen)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await descriptionsOf(id)).map(({ alt }) => alt).sort()).toEqual(['le four', 'pain']);
  });
});

describe('its video', () => {
  test('is at a host that we know, announced by an image of the project, and leaves no trace when taken away', async () => {
    const { id } = await createProject({ cooperationId, title: 'Vidéo' });
    const typed = {
      title: 'Le four',
      captions: 'yes' as const,
      address: 'https://youtu.be/dQw4w9WgXcQ?si=suivi',
    };
    const image = await addImage(id, { bytes: await photo('tan', 90, 60).png().toBuffer(), alt: 'four' });
    await saveVideo(id, { ...typed, poster: image.id });
    const kept = () => db().projectVideo.findUnique({ where: { projectId: id } });
    expect(await kept()).toMatchObject({
      address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      posterId: image.id,
    });
    await removeImage(id, image.id);
    expect(await kept()).toMatchObject({ posterId: null });
    const elsewhere = saveVideo(id, { ...typed, address: 'https://exemple.fr/film.mp4' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'unknown_host', field: 'address' });
    const other = saveVideo(id, { ...typed, poster: image.id });
    await expect(other).rejects.toMatchObject({ code: 'no_such_image', field: 'poster' });
    const read = (await videoForm(id)).seen;
    await saveVideo(id, { ...typed, title: 'Le four, en 2027', seen: read });
    for (const late of [() => saveVideo(id, { ...typed, seen: read }), () => removeVideo(id, read)])
      await expect(late()).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await removeVideo(id, (await videoForm(id)).seen);
    expect(await kept()).toBeNull();
  });
});

describe('its campaigns', () => {
  test('say what gifts make possible: a line for each amount, what was said before stays, nobody overwrites', async () => {
    const { id } = await createProject({ cooperationId, title: 'Effets' });
    await expect(saveGiftEffects(id, [])).rejects.toMatchObject({ code: 'no_campaign' });
    await setCampaign(id, gift);
    const read = async () => (await giftEffectsForm(id))!;
    const { seen } = await read();
    const first = [
      { amount: '20', effect: 'une brique' },
      { amount: '50', effect: 'deux briques' },
    ];
    await saveGiftEffects(id, first, seen);
    await expect(saveGiftEffects(id, [], seen)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    // The same again changes nothing; another text, or none, ends the one before.
    await saveGiftEffects(id, [first[0]!, { amount: '50', effect: '' }], (await read()).seen);
    await saveGiftEffects(id, [{ amount: '20', effect: 'trois briques' }]);
    const { effects, before } = await read();
    expect(effects.map(({ amount, effect }) => [amount, effect])).toEqual([
      ['20', 'trois briques'],
      ['50', ''],
      ['100', ''],
      ['200', ''],
    ]);
    expect(before.map(({ effect }) => effect).sort()).toEqual(['deux briques', 'une brique']);
  });

  test('of each instrument, kept as typed, replaced when said again, removed', async () => {
    const { id } = await createProject({ cooperationId, title: 'Collectes' });
    for (const terms of [loan, gift, shares]) await setCampaign(id, terms);
    const saved = await campaignsOf(db(), id);
    expect(saved.map(comparableTerms)).toEqual([gift, loan, shares].map(comparableTerms));
    await setCampaign(id, { ...gift, minimum: money('6000') }, nameOf(comparableTerms(gift)));
    const late = setCampaign(id, gift, nameOf(comparableTerms(gift)));
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await removeCampaign(id, 'share');
    expect((await campaignsOf(db(), id)).map(({ instrument }) => instrument)).toEqual(['gift', 'loan']);
  });

  test('open first to inhabitants of a commune, or of all that it belongs to', async () => {
    const { id } = await createProject({ cooperationId, title: 'Habitants d’abord' });
    await setCampaign(id, gift);
    const today = day('2026-11-01');
    const typed = {
      instrument: 'gift',
      until: addDays(gift.closesOn!, -5),
      communes: ['Bruz'],
      reach: 'epcis',
    } as const;
    const save = (other: object) => savePriority(id, { ...typed, ...other }, today);
    await save({});
    const kept = () => db().localPriority.findFirst({ where: { campaign: { projectId: id } } });
    expect(await kept()).toMatchObject({ communes: [], epcis: ['243500139'], departments: [] });
    const { seen } = await priorityForm(id);
    await save({ reach: 'communes', communes: ['35170', 'Rennes'], seen });
    for (const late of [() => save({ seen }), () => removePriority(id, 'gift', seen)])
      await expect(late()).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await kept()).toMatchObject({ communes: ['35047', '35238'], epcis: [] });
    await expect(save({ until: gift.closesOn })).rejects.toMatchObject({ field: 'until' });
    await expect(save({ until: day('2026-10-31') })).rejects.toMatchObject({ field: 'until' });
    await expect(save({ communes: ['Xyzzy'] })).rejects.toMatchObject({ field: 'communes' });
    await expect(save({ instrument: 'loan' })).rejects.toMatchObject({ field: 'instrument' });
    await removePriority(id, 'gift');
    expect(await kept()).toBeNull();

    // Once it is published the day may come sooner, never later, and a video may change; both are noted.
    await save({});
    await db().project.update({
      where: { id },
      data: { status: 'published', campaigns: { updateMany: { where: {}, data: { status: 'open' } } } },
    });
    const shorten = (until: Day | null) => shortenPriority(id, { instrument: 'gift', until }, today);
    await expect(save({})).rejects.toMatchObject({ code: 'project_locked' });
    await expect(shorten(typed.until)).rejects.toMatchObject({ code: 'not_sooner', field: 'until' });
    await shorten(addDays(typed.until, -1));
    await shorten(null);
    expect(await kept()).toMatchObject({ until: fromDay(addDays(today, -1)), epcis: ['243500139'] });
    await expect(shorten(null)).rejects.toMatchObject({ code: 'open' });
    await saveVideo(id, { address: 'https://vimeo.com/76979871', title: 'Le four', captions: 'no' });
    const notes = await db().changeNote.findMany({
      where: { subjectId: id, about: { in: ['LocalPriority', 'ProjectVideo'] } },
    });
    expect(notes.map(({ about }) => about).sort()).toEqual([
      ...Array<string>(4).fill('LocalPriority'),
      'ProjectVideo',
    ]);
  });

  test('wrong terms are refused on their field', async () => {
    const { id } = await createProject({ cooperationId, title: 'Collectes fausses' });
    const set = (terms: CampaignTerms) => setCampaign(id, terms);
    await expect(set({ ...gift, closesOn: day('2026-11-27') })).rejects.toMatchObject({ field: 'closesOn' });
    await expect(set({ ...gift, minimum: money('9000') })).rejects.toMatchObject({ field: 'minimum' });
    await expect(set({ ...shares, optimum: money('5001') })).rejects.toMatchObject({ field: 'optimum' });
    expect(await campaignsOf(db(), id)).toEqual([]);
  });
});

describe('its review', () => {
  test('submitted, given back with a note, submitted again, published: campaigns open with the fee of the day', async () => {
    const id = await completeProject('Le four de la gare');
    await submitProject(id, member);
    await expect(submitProject(id, member)).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(saveStory(id, story())).rejects.toMatchObject({ code: 'project_locked' });
    await expect(requestChanges(id, operator, '  ')).rejects.toMatchObject({ field: 'note' });
    await requestChanges(id, operator, 'Précisez le prix du four.');
    expect(await statusOf(id)).toBe('changes_requested');
    await saveStory(id, story({ title: 'Le four de la gare', summary: 'Avec le prix.' }));
    await submitProject(id, member);

    await expect(publishProject(id, operator, today)).rejects.toMatchObject({ code: 'account_not_ready' });
    await db().organisation.update({
      where: { id: cooperationId },
      data: { stripeAccountId: 'acct_1', stripeReady: true },
    });
    await expect(publishProject(id, operator, today)).rejects.toMatchObject({ code: 'no_mandate' });
    await db().organisation.update({ where: { id: cooperationId }, data: { debitMandateId: 'mandate_1' } });
    await db().parameter.create({
      data: {
        name: 'platform_fee_gift',
        validFrom: new Date('2026-11-21'),
        value: '0.025',
        source: 'Décision du 20',
      },
    });
    await publishProject(id, operator, today);
    await expect(publishProject(id, operator, today)).rejects.toMatchObject({ code: 'wrong_state' });

    const campaigns = await db().campaign.findMany({
      where: { projectId: id },
      orderBy: { instrument: 'asc' },
    });
    expect(
      campaigns.map(({ status, openedOn, feeRate }) => [
        status,
        openedOn?.toISOString().slice(0, 10),
        feeRate.toFixed(3),
      ]),
    ).toEqual([
      ['open', '2026-11-21', '0.025'],
      ['open', '2026-11-21', '0.020'],
    ]);
    const steps = await db().projectReview.findMany({ where: { projectId: id }, orderBy: { at: 'asc' } });
    expect(steps.map(({ step }) => step).sort()).toEqual([
      'changes_requested',
      'published',
      'submitted',
      'submitted',
    ]);
    const told = await db().mail.findMany({ orderBy: { createdAt: 'asc' } });
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      ['operatrice@exemple.fr', 'À relire : « Le four de la gare »'],
      ['membre@exemple.fr', '« Le four de la gare » : des modifications sont demandées'],
      ['operatrice@exemple.fr', 'À relire : « Le four de la gare »'],
      ['membre@exemple.fr', '« Le four de la gare » est publié'],
    ]);
    expect(told[1]!.text).toContain('Précisez le prix du four.');
  });

  test('an incomplete project is not submitted, and the sentence says what comes first', async () => {
    const { id } = await createProject({ cooperationId, title: 'Vide' });
    await expect(submitProject(id, member)).rejects.toThrow(
      /Résumez le projet en deux phrases\. \(et \d+ autres points\)/,
    );
    expect(await statusOf(id)).toBe('draft');
  });

  test('a project reviewed so late that its campaign would last less than a week is not published', async () => {
    const id = await completeProject('Relu trop tard');
    await submitProject(id, member);
    await expect(publishProject(id, operator, day('2027-01-25'))).rejects.toThrow(/au moins 7 jours/);
    expect(await statusOf(id)).toBe('submitted');
  });

  test('of two operators who publish at once, one does', async () => {
    const id = await completeProject('À deux');
    await submitProject(id, member);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => publishProject(id, operator, today)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db().projectReview.count({ where: { projectId: id, step: 'published' } })).toBe(1);
  });

  test('once published, what people read no longer changes; news follow; it is not withdrawn while people can pledge', async () => {
    const id = await completeProject('Le four publié');
    const news = {
      projectId: id,
      authorId: member,
      title: 'Le chantier avance',
      body: 'Les briques sont là.',
    };
    await expect(postUpdate(news)).rejects.toMatchObject({ code: 'not_published' });
    await submitProject(id, member);
    await publishProject(id, operator, today);
    await expect(saveStory(id, story())).rejects.toMatchObject({ code: 'project_locked' });
    await expect(saveBudget(id, plan)).rejects.toMatchObject({ code: 'project_locked' });
    await expect(setCampaign(id, gift)).rejects.toMatchObject({ code: 'project_locked' });
    await expect(removeCampaign(id, 'gift')).rejects.toMatchObject({ code: 'project_locked' });
    await postUpdate(news);
    await expect(postUpdate({ ...news, body: ' ' })).rejects.toMatchObject({ field: 'body' });
    await expect(withdrawProject(id, member)).rejects.toMatchObject({ code: 'campaign_running' });
    await db().campaign.updateMany({ where: { projectId: id }, data: { status: 'failed' } });
    await withdrawProject(id, member, 'Le terrain n’est plus à vendre.');
    expect(await statusOf(id)).toBe('withdrawn');
    await expect(withdrawProject(id, member)).rejects.toMatchObject({ code: 'wrong_state' });
  });
});
