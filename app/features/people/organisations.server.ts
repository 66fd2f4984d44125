import { now } from '#app/infra/clock.server.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

const roles = { partner: 'partner', operator: 'operator' } as const;

/**
 * A partner or an operating team begins to exist, with a first member who has signed up and confirmed their address. Only who
 * installs the platform can do it (`npm run organisation`), once for each member: the same slug twice is one organisation, which the
 * person joins.
 */
export async function foundOrganisation(organisation: {
  kind: keyof typeof roles;
  name: string;
  slug: string;
  memberEmail: string;
}): Promise<string> {
  const { kind, name, slug, memberEmail } = organisation;
  return inTransaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { email: memberEmail.trim().toLowerCase() } });
    if (!person?.emailVerifiedAt) {
      throw new Refusal('unknown_person', `${memberEmail} must first sign up and confirm the address.`);
    }
    const known = await tx.organisation.findUnique({ where: { slug } });
    if (known && known.kind !== kind)
      throw new Refusal(
        'other_kind',
        `The name "${slug}" is taken by an organisation of kind ${known.kind}.`,
      );
    const { id } = known ?? (await tx.organisation.create({ data: { kind, name, slug, createdAt: now() } }));
    await tx.membership.createMany({
      data: [{ personId: person.id, organisationId: id, role: roles[kind], since: now() }],
      skipDuplicates: true,
    });
    return id;
  });
}
