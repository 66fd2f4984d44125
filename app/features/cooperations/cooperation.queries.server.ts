import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { type LegalForm, legalForms, stages } from './words.ts';

type State = 'todo' | 'started' | 'complete';
export type CooperationPart =
  | 'accueil'
  | 'identite'
  | 'typologie'
  | 'diagnostic'
  | 'besoins'
  | 'membres'
  | 'paiements'
  | 'accords'
  | 'associes'
  | 'admissions'
  | 'sorties'
  | 'cessions'
  | 'votes'
  | 'papiers'
  | 'documents';
export type CooperationFrame = {
  slug: string;
  name: string;
  parts: { id: CooperationPart; label: string; to: string; state?: State }[];
};

/** The name of a cooperation and the parts of its file with their states: what surrounds each of its pages. */
export async function cooperationFrame(id: string): Promise<CooperationFrame> {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: {
      slug: true,
      name: true,
      legalForm: true,
      communeCode: true,
      presentation: true,
      hostAcceptedAt: true,
      notModelled: true,
      systemic: true,
      nonMarket: true,
      stripeAccountId: true,
      stripeReady: true,
      debitMandateId: true,
      _count: { select: { memberships: true, invitations: true, stages: true } },
      projects: { where: { campaigns: { some: { instrument: 'loan' } } }, take: 1, select: { id: true } },
      shareHoldings: { take: 1, select: { id: true } },
      shareMovements: { take: 1, select: { id: true } },
    },
  });
  const { slug, name, _count: counts } = found;
  const hosted = found.legalForm !== 'informal_collective' || found.hostAcceptedAt !== null;
  const slidersMoved = [found.notModelled, found.systemic, found.nonMarket].some((value) => value !== 50);
  const borrows = found.projects.length > 0;
  const states = {
    identite: stateOf(Boolean(found.presentation && found.communeCode) && hosted, true),
    typologie: stateOf(counts.stages > 0 && slidersMoved, counts.stages > 0 || slidersMoved),
    membres: stateOf(counts.memberships > 1, counts.invitations > 0),
    paiements: stateOf(
      found.stripeReady && (!borrows || found.debitMandateId !== null),
      found.stripeAccountId !== null,
    ),
  };
  const part = (id: keyof typeof states, label: string) => ({
    id,
    label,
    to: `/porteur/${slug}/${id}`,
    state: states[id],
  });
  return {
    slug,
    name,
    parts: [
      { id: 'accueil', label: t('Vue d’ensemble'), to: `/porteur/${slug}` },
      part('identite', t('Identité')),
      part('typologie', t('Typologie et stade')),
      { id: 'diagnostic', label: t('Diagnostic'), to: `/porteur/${slug}/diagnostic` },
      { id: 'besoins', label: t('Fiche de besoins'), to: `/porteur/${slug}/besoins` },
      part('membres', t('Membres')),
      part('paiements', t('Paiements')),
      { id: 'accords', label: t('Accords'), to: `/porteur/${slug}/accords` },
      ...(found.shareHoldings.length + found.shareMovements.length > 0
        ? shareParts(slug)
        : found.legalForm && haveShares.includes(found.legalForm)
          ? [registerPart(slug)]
          : []),
      { id: 'papiers', label: t('Papiers et reçus'), to: `/porteur/${slug}/papiers` },
      { id: 'documents', label: t('Statuts et comptes'), to: `/porteur/${slug}/documents` },
    ],
  };
}

/** Those whose members hold shares: they may bring the members they already have. */
const haveShares: readonly LegalForm[] = ['scic', 'scop', 'other_cooperative'];

function registerPart(slug: string): CooperationFrame['parts'][number] {
  return { id: 'associes', label: t('Registre des associés'), to: `/porteur/${slug}/parts` };
}

/** For those who have members by their shares: the register and what happens to it. */
function shareParts(slug: string): CooperationFrame['parts'] {
  return [
    { id: 'admissions', label: t('Admissions'), to: `/porteur/${slug}/parts/admissions` },
    registerPart(slug),
    { id: 'sorties', label: t('Sorties'), to: `/porteur/${slug}/parts/sorties` },
    { id: 'cessions', label: t('Cessions'), to: `/porteur/${slug}/parts/cessions` },
    { id: 'votes', label: t('Votes'), to: `/porteur/${slug}/votes` },
  ];
}

function stateOf(complete: boolean, begun: boolean): State {
  if (complete) return 'complete';
  return begun ? 'started' : 'todo';
}

/** The cooperations of a person, with what each is doing. */
export async function myCooperations(personId: string) {
  const memberships = await db().membership.findMany({
    where: { personId, organisation: { kind: 'cooperation' } },
    orderBy: { since: 'asc' },
    select: {
      organisation: {
        select: {
          slug: true,
          name: true,
          legalForm: true,
          commune: { select: { name: true, departmentCode: true } },
          stages: { orderBy: { since: 'desc' }, take: 1, select: { stage: true } },
          _count: { select: { memberships: true } },
          projects: {
            orderBy: { createdAt: 'desc' },
            select: { id: true, title: true, status: true },
          },
        },
      },
    },
  });
  return memberships.map(
    ({ organisation: { commune, legalForm, stages: said, _count, ...organisation } }) => ({
      ...organisation,
      legalForm: legalForm && legalForms[legalForm],
      place: commune && `${commune.name} (${commune.departmentCode})`,
      stage: said[0] ? stages[said[0].stage] : null,
      members: _count.memberships,
    }),
  );
}

/** What the first page of a cooperation shows. */
export async function cooperationHome(id: string) {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: {
      presentation: true,
      legalForm: true,
      hostAcceptedAt: true,
      host: { select: { name: true } },
      commune: { select: { name: true, department: { select: { name: true } } } },
      stages: { orderBy: { since: 'desc' }, take: 1 },
      hosted: {
        orderBy: { createdAt: 'asc' },
        select: { id: true, name: true, hostAcceptedAt: true, presentation: true },
      },
      projects: {
        orderBy: { createdAt: 'desc' },
        select: { id: true, title: true, status: true, slug: true, version: true },
      },
      loans: {
        orderBy: { disbursedOn: 'desc' },
        select: { id: true, status: true, campaign: { select: { project: { select: { title: true } } } } },
      },
    },
  });
  const { commune, stages: said, hosted, host, legalForm, loans } = found;
  const [last] = said;
  return {
    presentation: found.presentation,
    projects: found.projects,
    legalForm: legalForm && legalForms[legalForm],
    place: commune && `${commune.name}, ${commune.department.name}`,
    stage: last
      ? t('{stage}, depuis le {since}', { stage: stages[last.stage], since: dayText(toDay(last.since)) })
      : null,
    host: host && { name: host.name, accepted: found.hostAcceptedAt !== null },
    hosted: hosted.map(({ hostAcceptedAt, ...collective }) => ({
      ...collective,
      accepted: hostAcceptedAt !== null,
    })),
    loans: loans.map(({ id, status, campaign }) => ({ id, status, title: campaign.project.title })),
  };
}
