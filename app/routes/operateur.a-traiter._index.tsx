import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Pager } from '#app/components/pager.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { dropView, savedViews, saveView } from '#app/features/worklist/views.server.ts';
import { KeysHelp } from '#app/features/worklist/keys-help.tsx';
import { Views, WorkFilters, WorkTable } from '#app/features/worklist/work-parts.tsx';
import { workPage } from '#app/features/worklist/work.queries.server.ts';
import { filterOf, queryOf, ViewSchema } from '#app/features/worklist/work.schema.ts';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('À traiter – Terreau') }];

/** The keys of the list are for this page alone. */
export const handle = { script: 'work' };

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.a-traiter._index');
  const filter = filterOf(new URL(args.request.url).searchParams);
  const page = pageOf(args.request);
  const [work, views] = await Promise.all([
    workPage(filter, page, person.id, today()),
    savedViews(person.id),
  ]);
  return { work, views, filter, page, query: queryOf(filter) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.a-traiter._index');
  const submission = parseWithZod(await readForm(args.request), { schema: ViewSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const query = queryOf(filterOf(new URL(args.request.url).searchParams));
  const { intent, name } = submission.value;
  try {
    await (intent === 'save' ? saveView(person.id, name, query) : dropView(person.id, name));
    return seeOther(`/operateur/a-traiter?${query}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Work() {
  const { work, views, filter, page, query } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const waiting = count(work.found, t('dossier'), t('dossiers'));
  return (
    <OperatorFrame
      current="a-traiter"
      title={t('À traiter')}
      intro={
        work.late === 0
          ? t('{waiting}, aucun en retard. Le plus urgent vient en premier.', { waiting })
          : t('{waiting}, dont {late} en retard. Le plus urgent vient en premier.', {
              waiting,
              late: work.late,
            })
      }
    >
      <WorkFilters filter={filter} counts={work.counts} />
      <Views views={views} current={query} result={result} />
      <KeysHelp />
      <WorkTable work={work} back={query} />
      <Pager
        page={page}
        pages={work.pages}
        to={(number) => `/operateur/a-traiter?${query ? `${query}&` : ''}page=${number}`}
      />
      {work.found > 0 && <TableFiles to={`/operateur/tableaux/a-traiter?${query}`} />}
    </OperatorFrame>
  );
}
