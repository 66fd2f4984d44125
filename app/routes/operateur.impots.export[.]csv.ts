import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { form2062 } from '#app/features/papers/loan-declaration.queries.server.ts';
import { form2777, ifuOf, monthOfText } from '#app/features/papers/tax-office.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** The totals of a month (?mois=2026-11) for form 2777, the boxes of a year (?annee=2026) for form 2561, or its loan contracts (&contrats) for form 2062. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.impots.export[.]csv');
  const { searchParams } = new URL(args.request.url);
  const year = searchParams.get('annee');
  if (year !== null && /^20\d{2}$/.test(year)) {
    if (searchParams.has('contrats')) {
      return handOver({ name: `2062-${year}.csv`, bytes: Buffer.from(await form2062(Number(year))) });
    }
    return handOver({ name: `ifu-2561-${year}.csv`, bytes: Buffer.from(await ifuOf(Number(year))) });
  }
  const month = monthOfText(searchParams.get('mois') ?? '') ?? notFound();
  return handOver({ name: `2777-${month.slice(0, 7)}.csv`, bytes: Buffer.from(await form2777(month)) });
}
