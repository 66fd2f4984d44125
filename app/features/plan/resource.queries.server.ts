import { euros } from '#app/i18n/format.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { notFound } from '#app/infra/http.server.ts';
import { decimalText, money } from '#app/money/money.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { typedAmount } from '#app/features/projects/typed.ts';

/** One resource of a project with the uses that it pays and how its funder is told of it; 404 when it is not the project's. */
export async function savedResource(tx: Tx, projectId: string, id: string) {
  const found = await tx.budgetLine.findFirst({
    where: { id, projectId, side: 'resource' },
    include: { allocations: { orderBy: { useId: 'asc' } }, angle: true },
  });
  if (!found) return notFound();
  const { allocations, amount, ...line } = found;
  return {
    ...line,
    amount: money(amount),
    allocations: allocations.map((one) => ({ useId: one.useId, amount: money(one.amount) })),
  };
}

/** The resource as text, for its fingerprint; not how its funder is told of it, which has a form and a fingerprint of its own. */
export function comparableResource({
  amount,
  allocations,
  angle: _,
  ...line
}: Awaited<ReturnType<typeof savedResource>>) {
  return [line, decimalText(amount), allocations.map((one) => [one.useId, decimalText(one.amount)])];
}

/** A resource as its form shows it, a blank one for a new one; with what each use still needs when the others have paid. */
export async function resourceForm(projectId: string, id: string | null) {
  const tx = db();
  const saved = id === null ? null : await savedResource(tx, projectId, id);
  const uses = await tx.budgetLine.findMany({
    where: { projectId, side: 'use' },
    orderBy: { position: 'asc' },
    include: { allocated: true },
  });
  return {
    id,
    seen: saved ? nameOf(comparableResource(saved)) : '',
    uses: uses.map(({ id: useId, label, amount, allocated }) => ({
      id: useId,
      label,
      left: euros(
        allocated
          .filter(({ resourceId }) => resourceId !== id)
          .reduce((left, one) => money(left.minus(one.amount.toFixed(2))), money(amount)),
      ),
    })),
    values: saved
      ? {
          label: saved.label,
          amount: typedAmount(saved.amount),
          kind: saved.kind ?? '',
          status: saved.status ?? '',
          year: saved.year === null ? '' : String(saved.year),
          funder: saved.funder,
          probability: saved.probability === null ? '' : String(saved.probability),
          condition: saved.condition,
          scheme: saved.scheme ?? '',
          proof: saved.proof,
          allocations: uses.map((use) => {
            const one = saved.allocations.find(({ useId }) => useId === use.id);
            return { useId: use.id, amount: one ? typedAmount(one.amount) : '' };
          }),
        }
      : {
          kind: 'grant',
          status: 'imagined',
          allocations: uses.map((use) => ({ useId: use.id, amount: '' })),
        },
  };
}

/** How a funder is told of the project: their words, and the facts of the plan. */
export async function angleOf(projectId: string, resourceId: string) {
  const saved = await savedResource(db(), projectId, resourceId);
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      title: true,
      summary: true,
      budgetLines: { where: { side: 'use' }, select: { id: true, label: true, amount: true, year: true } },
      cooperation: {
        select: {
          name: true,
          contactEmail: true,
          memberships: {
            where: { role: 'member' },
            select: { title: true, person: { select: { id: true, firstName: true, lastName: true } } },
          },
        },
      },
    },
  });
  return { saved, seen: nameOf(saved.angle), project };
}

/** The resource that an address names: null for « nouvelle », 404 for what is no id. */
export function lineAt(line: string | undefined): string | null {
  if (line === 'nouvelle') return null;
  return line && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(line) ? line : notFound();
}
