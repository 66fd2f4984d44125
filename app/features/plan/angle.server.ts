import { resourceKinds } from '#app/features/projects/words.ts';
import { euros } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { angleOf } from './resource.queries.server.ts';
import { yearLabel } from './plan-page.server.ts';

/** A funder's file: the title, the story and the lead that they are shown, and the lines of the plan that they are asked to pay. */
export async function anglePage(projectId: string, resourceId: string) {
  const { saved, seen, project } = await angleOf(projectId, resourceId);
  const members = project.cooperation.memberships.map(({ title, person }) => ({
    value: person.id,
    label: `${person.firstName} ${person.lastName}${title && `, ${title}`}`,
  }));
  const angle = saved.angle;
  return {
    id: saved.id,
    seen,
    resource: saved.label,
    project: project.title,
    cooperation: project.cooperation.name,
    email: project.cooperation.contactEmail,
    members,
    values: {
      title: angle?.title ?? project.title,
      story: angle?.story ?? project.summary,
      leadId: angle?.leadId ?? '',
      indicators: angle?.indicators ?? '',
    },
    written: angle !== null,
    lead: members.find(({ value }) => value === angle?.leadId)?.label ?? null,
    facts: {
      funder: saved.funder,
      kind: saved.kind ? resourceKinds[saved.kind] : '',
      amount: euros(saved.amount),
      year: yearLabel(saved.year),
      condition: saved.condition,
    },
    lines: saved.allocations.map(({ useId, amount }) => {
      const use = project.budgetLines.find(({ id }) => id === useId);
      return {
        id: useId,
        label: use?.label ?? '',
        year: yearLabel(use?.year ?? null),
        whole: use ? euros(money(use.amount)) : '',
        asked: euros(amount),
      };
    }),
  };
}
