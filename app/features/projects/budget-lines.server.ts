import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';

type Row = Omit<Prisma.BudgetLineCreateManyInput, 'id' | 'projectId' | 'position'>;

/**
 * Makes these the lines of a project, in their order. A line that keeps its side and its name stays the same line, with everything that
 * the financing plan knows of it: its condition, its funder, the uses that it pays.
 */
export async function writeLines(tx: Tx, projectId: string, rows: readonly Row[]): Promise<void> {
  const before = await tx.budgetLine.findMany({ where: { projectId }, orderBy: { position: 'asc' } });
  const kept = new Set<string>();
  const added: Prisma.BudgetLineCreateManyInput[] = [];
  for (const [position, row] of rows.entries()) {
    const same = before.find(
      ({ id, side, label }) => !kept.has(id) && side === row.side && label === row.label,
    );
    if (!same) {
      added.push({ ...row, projectId, position });
      continue;
    }
    kept.add(same.id);
    await tx.budgetLine.update({ where: { id: same.id }, data: { ...row, position } });
  }
  await tx.budgetLine.deleteMany({ where: { projectId, id: { notIn: [...kept] } } });
  await tx.budgetLine.createMany({ data: added });
  await refuseAskedTwice(tx, projectId);
}

/** Refuses a plan in which funders are asked for more than a use costs, or a resource pays for more than it brings. */
export async function refuseAskedTwice(tx: Tx, projectId: string): Promise<void> {
  const [found] = await tx.$queryRaw<{ label: string; side: string; amount: string; asked: string }[]>`
    select l.label, l.side::text, l.amount::text, sum(a.amount)::text as asked
    from "BudgetLine" l join "PlanAllocation" a on l.id in (a."useId", a."resourceId")
    where l."projectId" = ${projectId}::uuid
    group by l.id having sum(a.amount) > l.amount order by l.side, l.position limit 1`;
  if (!found) return;
  const facts = { label: found.label, asked: euros(money(found.asked)), amount: euros(money(found.amount)) };
  throw new Refusal(
    'asked_twice',
    found.side === 'use'
      ? t(
          'Le même euro serait demandé deux fois : « {label} » coûte {amount}, et {asked} sont demandés à des financeurs pour cette dépense.',
          facts,
        )
      : t('« {label} » apporte {amount}, et paierait {asked} de dépenses.', facts),
  );
}
