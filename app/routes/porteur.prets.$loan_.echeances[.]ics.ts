import type { LoaderFunctionArgs } from '@remix-run/node';
import { loanCalendar } from '#app/features/loans/loan-calendar.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { now } from '#app/infra/clock.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.echeances[.]ics');
  return new Response(await loanCalendar(loan.id, now()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="echeances.ics"',
    },
  });
}
