import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { decimalText, equals, money, type Money } from '#app/money/money.ts';
import { refuseAskedTwice } from '#app/features/projects/budget-lines.server.ts';
import { refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { whyLocked } from '#app/features/projects/project.server.ts';
import type { ResourceKind, ResourceStatus } from '#app/features/projects/words.ts';
import type { Change } from './plan.ts';
import { comparableResource, savedResource } from './resource.queries.server.ts';

type ResourceTyped = {
  label: string;
  amount: Money;
  kind: ResourceKind;
  status: ResourceStatus;
  year: number | null;
  funder: string;
  probability: number | null;
  condition: string;
  scheme: string | null;
  proof: string;
  allocations: readonly { useId: string; amount: Money }[];
};

type AngleTyped = { title: string; story: string; leadId: string | null; indicators: string };

/** Who changes which plan. `seen` names what they had before their eyes. */
type By = { projectId: string; personId: string; seen?: string };

/** What the books count, so that nobody types it. */
const counted: readonly ResourceKind[] = ['gift', 'loan', 'share', 'non_monetary'];
const collected: readonly ResourceKind[] = ['gift', 'loan', 'share'];

/**
 * Saves one resource of the plan, a new one when `id` is null, with the uses that it pays. Refused when another member saved it
 * meanwhile, when a euro would be asked of two funders, and when something would be called received that the books do not show.
 */
export async function saveResource(
  { projectId, personId, seen }: By,
  id: string | null,
  typed: ResourceTyped,
): Promise<{ id: string }> {
  const { allocations, amount, ...facts } = typed;
  refuseUnproven(typed);
  return inTransaction(async (tx) => {
    const published = await changeable(tx, projectId);
    const before = id === null ? null : await savedResource(tx, projectId, id);
    if (before) refuseIfChanged(seen, comparableResource(before));
    if (published) refuseOtherTerms(before, typed);
    const own = { ...facts, amount: decimalText(amount) };
    const { id: saved } = before
      ? await tx.budgetLine.update({ where: { id: before.id }, data: own, select: { id: true } })
      : await tx.budgetLine.create({
          data: { ...own, projectId, side: 'resource', position: await nextPosition(tx, projectId) },
          select: { id: true },
        });
    const uses = await tx.budgetLine.findMany({ where: { projectId, side: 'use' }, select: { id: true } });
    const known = allocations.filter(({ useId }) => uses.some((use) => use.id === useId));
    await tx.planAllocation.deleteMany({ where: { resourceId: saved } });
    await tx.planAllocation.createMany({
      data: known.map((one) => ({ resourceId: saved, useId: one.useId, amount: decimalText(one.amount) })),
    });
    await refuseAskedTwice(tx, projectId);
    await keepVersion(tx, projectId, personId);
    return { id: saved };
  });
}

function refuseUnproven({ kind, status, proof }: ResourceTyped): void {
  if (status !== 'received') return;
  if (counted.includes(kind)) {
    throw new Refusal(
      'counted_in_the_books',
      t('Ce qui est reçu ici se lit dans les comptes : laissez « promise » ou « signée ».'),
      'status',
    );
  }
  if (!proof.trim())
    throw new Refusal(
      'no_proof',
      t('Dites ce qui montre que cet argent est arrivé, par exemple « relevé du 12 mars ».'),
      'proof',
    );
}

/** What citizens read when they pledged does not change: the kind and the amount of what is collected here. */
function refuseOtherTerms(
  before: { kind: ResourceKind | null; amount: Money } | null,
  typed: ResourceTyped,
): void {
  const touches = collected.includes(typed.kind) || (before?.kind && collected.includes(before.kind));
  const same = before?.kind === typed.kind && equals(before.amount, typed.amount);
  if (touches && !same) {
    throw new Refusal(
      'collected_here',
      t('Le projet est publié : la nature et le montant de ce qui est collecté ici ne changent plus.'),
      'amount',
    );
  }
}

/** Takes a resource out of the plan; not one that citizens are paying. */
export async function removeResource({ projectId, personId, seen }: By, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const published = await changeable(tx, projectId);
    const before = await savedResource(tx, projectId, id);
    refuseIfChanged(seen, comparableResource(before));
    if (published && before.kind && collected.includes(before.kind)) {
      throw new Refusal(
        'collected_here',
        t('Le projet est publié : la nature et le montant de ce qui est collecté ici ne changent plus.'),
      );
    }
    await tx.budgetLine.delete({ where: { id } });
    await keepVersion(tx, projectId, personId);
  });
}

/** Makes a scenario the plan: the years and the chances of these resources. */
export async function adoptScenario({ projectId, personId }: By, changes: readonly Change[]): Promise<void> {
  await inTransaction(async (tx) => {
    await changeable(tx, projectId);
    for (const { id, year, probability } of changes) {
      await tx.budgetLine.updateMany({
        where: { id, projectId, side: 'resource' },
        data: { year, probability },
      });
    }
    await keepVersion(tx, projectId, personId);
  });
}

/** How one funder is told of the project: the words are theirs, the facts are those of the plan. */
export async function saveAngle(
  { projectId, personId, seen }: By,
  resourceId: string,
  { leadId, ...typed }: AngleTyped,
): Promise<void> {
  await inTransaction(async (tx) => {
    await changeable(tx, projectId);
    const before = await savedResource(tx, projectId, resourceId);
    refuseIfChanged(seen, before.angle);
    const lead = leadId && (await memberOf(tx, projectId, leadId));
    const angle = { ...typed, leadId: lead || null };
    await tx.planAngle.upsert({ where: { resourceId }, create: { ...angle, resourceId }, update: angle });
    await keepVersion(tx, projectId, personId);
  });
}

async function memberOf(tx: Tx, projectId: string, personId: string): Promise<string> {
  const found = await tx.membership.findFirst({
    where: { personId, organisation: { projects: { some: { id: projectId } } } },
    select: { personId: true },
  });
  if (!found) throw new Refusal('not_a_member', t('Choisissez un membre de la coopération.'), 'leadId');
  return found.personId;
}

/** Holds the project. The plan lives on once the project is public; not while it is being reviewed, nor after it was withdrawn. */
async function changeable(tx: Tx, projectId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for update`;
  const { status } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { status: true },
  });
  const why = whyLocked(status);
  if (why && status !== 'published') throw new Refusal('project_locked', why);
  return status === 'published';
}

async function nextPosition(tx: Tx, projectId: string): Promise<number> {
  const { _max } = await tx.budgetLine.aggregate({ where: { projectId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

async function keepVersion(tx: Tx, projectId: string, madeById: string): Promise<void> {
  const rows = await tx.budgetLine.findMany({
    where: { projectId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { allocations: true, angle: true },
  });
  const lines = rows.map(({ amount, allocations, ...line }) => ({
    ...line,
    amount: decimalText(money(amount)),
    allocations: allocations.map((one) => ({ useId: one.useId, amount: decimalText(money(one.amount)) })),
  }));
  const { _max } = await tx.planVersion.aggregate({ where: { projectId }, _max: { number: true } });
  await tx.planVersion.create({
    data: { projectId, number: (_max.number ?? 0) + 1, at: now(), madeById, lines },
  });
}
