import { db } from '#app/infra/db.server.ts';

/** How money reaches the cooperation and leaves it, in states that the page puts in words. */
export async function paymentsOf(id: string) {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: {
      legalForm: true,
      stripeAccountId: true,
      stripeReady: true,
      debitMandateId: true,
      debitCheckoutId: true,
      hostAcceptedAt: true,
      host: { select: { id: true, name: true } },
      hosted: {
        where: { hostAcceptedAt: { not: null } },
        select: { id: true, name: true, stripeAccountId: true, stripeReady: true },
      },
    },
  });
  const { host, hostAcceptedAt, hosted } = found;
  const borrower = found.legalForm !== 'informal_collective';
  return {
    account: accountState(found),
    mandate: found.debitMandateId ? 'signed' : found.debitCheckoutId ? 'begun' : 'none',
    borrower,
    host: borrower || !host ? null : { name: host.name, accepted: hostAcceptedAt !== null },
    hosted: hosted.map((collective) => ({
      id: collective.id,
      name: collective.name,
      account: accountState(collective),
    })),
  } as const;
}

function accountState(of: {
  stripeAccountId: string | null;
  stripeReady: boolean;
}): 'none' | 'begun' | 'ready' {
  if (of.stripeReady) return 'ready';
  return of.stripeAccountId ? 'begun' : 'none';
}
