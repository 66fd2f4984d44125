import { dutyNames, dutySentences, type Duty } from '#app/features/people/duties.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';

/** Tells a member which duty they have from now on. */
export async function tellDuty(
  tx: Tx,
  of: { cooperationId: string; personId: string; duty: Duty; today: Day },
): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: of.personId } });
  const { name, slug } = await tx.organisation.findUniqueOrThrow({ where: { id: of.cooperationId } });
  await queueMail(
    tx,
    letterIn(person.language, () => ({
      to: person.email,
      subject: t('Votre rôle dans {name} a changé', { name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t('Depuis le {day}, votre rôle dans {name} est : {duty}.', {
          day: dayText(of.today),
          name,
          duty: dutyNames[of.duty],
        }),
        dutySentences[of.duty],
      ],
      link: { label: t('Voir les membres'), url: siteUrl(`/porteur/${slug}/membres`) },
    })),
  );
}

/** Tells a member who leaves, and those who stay, that they do and who takes over. Written while they are still one. */
export async function tellLeft(
  tx: Tx,
  left: { cooperationId: string; personId: string; byId: string; successorId: string | null; today: Day },
): Promise<void> {
  const { cooperationId, personId, successorId, today } = left;
  const { name, slug, memberships } = await tx.organisation.findUniqueOrThrow({
    where: { id: cooperationId },
    select: {
      name: true,
      slug: true,
      memberships: {
        where: { personId: { in: successorId ? [personId, successorId] : [personId] } },
        select: { personId: true, person: { select: { firstName: true, lastName: true } } },
      },
    },
  });
  const named = (id: string | null) => {
    const found = memberships.find((membership) => membership.personId === id)?.person;
    return found ? `${found.firstName} ${found.lastName}` : null;
  };
  const [leaver, successor] = [named(personId)!, named(successorId)];
  await writeToMembers(tx, { organisationId: cooperationId }, ({ id }) => ({
    subject: t('{leaver} n’est plus membre de {name}', { leaver, name }),
    paragraphs: [
      t('Depuis le {day}, {leaver} n’a plus accès à {name} sur Terreau.', {
        day: dayText(today),
        leaver,
        name,
      }),
      successor
        ? t('Ce que cette personne portait passe à {successor}.', { successor })
        : t('Personne n’a été nommé pour prendre sa suite.'),
    ],
    link:
      id === personId
        ? { label: t('Mes coopérations'), url: siteUrl('/porteur') }
        : { label: t('Voir les membres'), url: siteUrl(`/porteur/${slug}/membres`) },
  }));
}
