import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { ComingDuties, PeriodValueForm, SeriesSection } from '#app/features/parameters/series-parts.tsx';
import { ratesShown } from '#app/features/parameters/series.queries.server.ts';
import { PeriodValueSchema } from '#app/features/parameters/series.schema.ts';
import { keepPeriodValue } from '#app/features/parameters/series.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Barèmes et échéances – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.baremes');
  return ratesShown(today());
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.baremes');
  const submission = parseWithZod(await readForm(args.request), { schema: PeriodValueSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await keepPeriodValue({ ...submission.value, by: person.id });
    return seeOther('/operateur/baremes');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Rates() {
  const { series, duties } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="baremes"
      title={t('Barèmes et échéances')}
      intro={t(
        'Ces taux sont publiés à chaque période. Ceux qui manquent ne sont jamais devinés : ce qui en a besoin attend.',
      )}
    >
      <ComingDuties duties={duties} />
      {series.map((one) => (
        <SeriesSection key={one.name} series={one} />
      ))}
      <TableFiles to="/operateur/tableaux/baremes" name={t('Tous les barèmes datés')} />
      <Section title={t('Entrer un taux')}>
        <PeriodValueForm series={series} result={result ?? null} />
      </Section>
    </OperatorFrame>
  );
}
