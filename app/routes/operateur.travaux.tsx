import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { SelectField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Pager } from '#app/components/pager.tsx';
import { RunList } from '#app/features/jobs/run-list.tsx';
import { latestRuns } from '#app/features/jobs/runs.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';

export const meta: MetaFunction = () => [{ title: 'Travaux – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.travaux');
  const search = new URL(args.request.url).searchParams;
  const job = search.get('travail') || null;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(search.get('page')) || 1)));
  return { ...(await latestRuns(job, page)), job, page };
}

export default function Jobs() {
  const { runs, jobs, job, page, pages } = useLoaderData<typeof loader>();
  const to = (number: number) =>
    `/operateur/travaux?${new URLSearchParams({ ...(job ? { travail: job } : {}), page: String(number) }).toString()}`;
  return (
    <OperatorFrame
      current="travaux"
      title="Travaux"
      intro="Ce que la plateforme fait d’elle-même, à heures fixes. Un passage qui échoue est repris par le suivant : rien ne se fait deux fois."
      action={
        <LinkButton to={to(page)} icon="repeat">
          Actualiser
        </LinkButton>
      }
    >
      <Form method="get" className="flex flex-wrap items-end gap-4" values={{ travail: job ?? '' }}>
        <SelectField
          name="travail"
          label="Travail"
          placeholder="Tous"
          options={jobs.map(({ name, sentence }) => ({ value: name, label: sentence }))}
        />
        <Button variant="secondary">Filtrer</Button>
      </Form>
      <RunList runs={runs} />
      <Pager page={page} pages={pages} to={to} />
    </OperatorFrame>
  );
}
