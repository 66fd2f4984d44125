import { db } from '#app/infra/db.server.ts';
import { changeCustomerEmail } from '#app/infra/stripe/checkout.server.ts';

/** Customers of whom Stripe still has an address that is no longer theirs. */
export async function customersToTell(): Promise<{ id: string; label: string }[]> {
  const people = await db().person.findMany({
    where: { customerEmail: { not: null }, stripeCustomerId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, stripeCustomerId: true },
  });
  return people.map(({ id, stripeCustomerId }) => ({ id, label: stripeCustomerId! }));
}

/** Stripe has their present address from now on; should it change meanwhile, Stripe is told again. */
export async function tellCustomer(personId: string): Promise<void> {
  const { email, stripeCustomerId } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  if (!stripeCustomerId) return;
  await changeCustomerEmail(stripeCustomerId, email);
  await db().person.updateMany({ where: { id: personId, email }, data: { customerEmail: null } });
}
