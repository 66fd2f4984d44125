import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { SelectField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Pager } from '#app/components/pager.tsx';
import { AskedAgain } from '#app/components/progress.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { RunList } from '#app/features/jobs/run-list.tsx';
import { runStates } from '#app/features/jobs/run-states.ts';
import { latestRuns, runFilter } from '#app/features/jobs/runs.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { askedAgain } from '#app/infra/http-asked-again.server.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Travaux – Terreau') }];

/** The browser is told here when to ask again, but only while there is progress to see. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.travaux');
  const search = new URL(args.request.url).searchParams;
  const filter = runFilter(search);
  const page = pageOf(args.request);
  const latest = await latestRuns(filter, page);
  return askedAgain(args.request, { ...latest, ...filter, page }, latest.running);
}

export default function Jobs() {
  const { runs, jobs, running, job, state, page, pages, ...again } = useLoaderData<typeof loader>();
  const filters = { ...(job && { travail: job }), ...(state && { etat: state }) };
  const to = (number: number) =>
    `/operateur/travaux?${new URLSearchParams({ ...filters, page: String(number) }).toString()}`;
  return (
    <OperatorFrame
      current="travaux"
      title={t('Travaux')}
      intro={t(
        'Ce que la plateforme fait d’elle-même, à heures fixes. Un passage qui échoue est repris par le suivant : rien ne se fait deux fois.',
      )}
      action={
        <LinkButton to={to(page)} icon="repeat" size="small">
          {t('Actualiser')}
        </LinkButton>
      }
    >
      <Form method="get" className="flex flex-wrap items-end gap-4" values={{ travail: job, etat: state }}>
        <SelectField
          name="travail"
          label={t('Travail')}
          placeholder={t('Tous')}
          options={jobs.map(({ name, sentence }) => ({ value: name, label: sentence }))}
        />
        <SelectField
          name="etat"
          label={t('État')}
          placeholder={t('Tous')}
          options={Object.entries(runStates).map(([value, { word }]) => ({ value, label: word }))}
        />
        <Button variant="secondary">{t('Filtrer')}</Button>
      </Form>
      {running && (
        <div>
          <p className="text-sm text-ink-soft">{t('Un travail est en cours.')}</p>
          <AskedAgain to={to(page)} {...again} />
        </div>
      )}
      <RunList
        runs={runs}
        empty={
          job || state
            ? t('Aucun passage ne répond à ces filtres.')
            : t(
                'Aucun travail n’a encore tourné. Ils passent à heures fixes quand le serveur de travaux est en marche.',
              )
        }
      />
      <Pager page={page} pages={pages} to={to} />
      <TableFiles to={`/operateur/tableaux/travaux?${new URLSearchParams(filters).toString()}`} />
    </OperatorFrame>
  );
}
