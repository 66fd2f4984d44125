import { publishNeedsSheet } from '#app/features/diagnosis/needs-review.server.ts';
import { saveNeedsSheet } from '#app/features/diagnosis/needs-sheet.server.ts';
import { saveResource } from '#app/features/plan/plan.server.ts';
import { newSecret } from '#app/features/people/secret.server.ts';
import { writeSlice } from '#app/features/shares/takeover-writing.server.ts';
import { bringRegister, decideTakeover } from '#app/features/shares/takeover.server.ts';
import { chooseUse } from '#app/features/repayment-choices/choice.server.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import { conservesSheet } from '../../../bin/demo/sheets.ts';
import { cooperation, loanCampaign, openProject } from './cast.ts';
import { siteNow, siteToday } from './clock.ts';

// What no journey leaves behind, made by the product's own commands so that its pages can be looked at.

/** A needs sheet that is public, and whose change waits for the team. Answers whose it is. */
export async function aNeedsSheet(organisationId: string): Promise<{ id: string; slug: string }> {
  const known = await db().needsSheet.findFirst({
    where: { publishedAt: { not: null }, submittedAt: { not: null } },
  });
  const id = known?.organisationId ?? organisationId;
  if (!known) {
    const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
    const at = siteNow();
    const typed = { summary: 'Cuisiner ensemble le jeudi.', needs: ['Une cuisine', 'Deux grandes marmites'] };
    const { version = 0 } = (await db().needsSheet.findUnique({ where: { organisationId } })) ?? {};
    await saveNeedsSheet(id, { ...typed, version }, at);
    await publishNeedsSheet({ organisationId: id, version: version + 1, by: personId, at });
    await saveNeedsSheet(
      id,
      { ...typed, summary: 'Cuisiner ensemble deux soirs.', version: version + 1 },
      at,
    );
  }
  const { slug } = await db().organisation.findUniqueOrThrow({ where: { id } });
  return { id, slug };
}

/** The newest version of the plan of a project. */
export async function aPlanVersion(projectId: string): Promise<string> {
  const newest = () => db().planVersion.findFirst({ where: { projectId }, orderBy: { number: 'desc' } });
  if (!(await newest())) {
    const { cooperationId } = await db().project.findUniqueOrThrow({ where: { id: projectId } });
    const { personId } = await db().membership.findFirstOrThrow({ where: { organisationId: cooperationId } });
    const grant = {
      kind: 'grant',
      status: 'asked',
      year: null,
      funder: 'Région',
      probability: null,
    } as const;
    const more = { condition: '', scheme: null, proof: '', allocations: [] };
    await saveResource({ projectId, personId }, null, {
      label: 'Aide au projet',
      amount: money('500'),
      ...grant,
      ...more,
    });
  }
  return String((await newest())!.number);
}

/** Where the published key information sheet of a loan is read. */
export async function aSheet(): Promise<string> {
  const known = await db().sheetVersion.findFirst({
    where: { campaign: { instrument: 'loan' } },
    select: { campaign: { select: { project: { select: { slug: true } } } } },
  });
  if (known) return `/projets/${known.campaign.project.slug}/fiche/pret/lire`;
  const offer = await openProject(await cooperation('Le Séchoir commun'), 'Un séchoir à plantes', [
    { ...loanCampaign, sheet: conservesSheet },
  ]);
  return `/projets/${offer.slug}/fiche/pret/lire`;
}

/** Somebody is asked what becomes of each repayment. Gives what the link of their letter carries. */
export async function aRepaymentChoice(personId: string): Promise<string> {
  await chooseUse({ personId, use: 'ask', today: siteToday() });
  return (await db().repaymentChoice.findUniqueOrThrow({ where: { personId } })).key;
}

/** Two files of members: one that waits, one that was written, and the link of the letter that one of its members got. */
export async function someTakeovers(cooperationId: string): Promise<{ ids: string[]; link: string }> {
  const { personId } = await db().membership.findFirstOrThrow({ where: { organisationId: cooperationId } });
  const by = { cooperationId, personId };
  const bring = (...lines: string[]) =>
    bringRegister({
      ...by,
      fileName: 'associes.csv',
      bytes: new TextEncoder().encode(['Nom;Prénom;E-mail;Catégorie;Parts;Admis le', ...lines].join('\n')),
      nominal: money('50'),
      categories: ['Habitants'],
    });
  const written = await db().registerTakeover.findFirst({ where: { cooperationId, added: { gt: 0 } } });
  const line = 'Le Goff;Annick;annick@courriel.example;Habitants;4;12/05/2021';
  const id = written?.id ?? (await bring(line, 'Roux;Zoé;;Voisins;1;2020-01-01'));
  if (!written) {
    await decideTakeover({ ...by, takeoverId: id, today: siteToday() });
    await writeSlice(id, siteToday());
  }
  const { secret, hash } = newSecret();
  await db().registerEntry.updateMany({
    where: { takeoverId: id },
    data: { linkHash: hash, invitedAt: siteNow(), linkedAt: null },
  });
  // A file that is brought takes the place of the one that waited.
  const known = await db().registerTakeover.findFirst({ where: { cooperationId, decidedAt: null } });
  const waiting =
    known?.id ?? (await bring(line, 'Petit;Léo;;Habitants;2;01/02/2022', 'Roux;Zoé;;Voisins;1,5;2020-01-01'));
  return { ids: [id, waiting], link: secret };
}

/** A video on the page of a project: no journey asks another site for one. Answers where the project is. */
export async function aVideo({ id: projectId, slug }: { id: string; slug: string }): Promise<string> {
  const video = {
    address: 'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
    title: 'Le four, en trois minutes',
    captions: 'yes',
  };
  await db().projectVideo.createMany({ data: { ...video, projectId }, skipDuplicates: true });
  return slug;
}
