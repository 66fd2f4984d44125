import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { ConsultationForm } from '#app/features/shares/consultation-parts.tsx';
import { ConsultationSchema } from '#app/features/shares/consultation.schema.ts';
import { collegesToWeigh, consultationsOf } from '#app/features/shares/consultations.queries.server.ts';
import { consultMembers } from '#app/features/shares/consultations.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Votes – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.votes._index');
  const [frame, votes, colleges] = await Promise.all([
    cooperationFrame(cooperation.id),
    consultationsOf(cooperation.id),
    collegesToWeigh(cooperation.id, today()),
  ]);
  return { frame, votes, colleges };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.votes._index');
  const submission = parseWithZod(await readForm(args.request), { schema: ConsultationSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { majority, secrecy, byCollege, colleges, ...asked } = submission.value;
  try {
    const id = await consultMembers({
      ...asked,
      cooperationId: cooperation.id,
      openedById: person.id,
      today: today(),
      secret: secrecy === 'secret',
      twoThirds: majority === 'two-thirds',
      colleges: byCollege ? colleges : [],
    });
    return seeOther(`/porteur/${cooperation.slug}/votes/${id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MemberVotes() {
  const { frame, votes, colleges } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="votes"
      title={t('Votes')}
      intro={t('Une personne a une voix, quel que soit le nombre de ses parts.')}
    >
      <DataTable
        caption={t('Votes')}
        hideCaption
        columns={[
          { key: 'question', label: t('Question') },
          { key: 'opened', label: t('Ouvert le') },
          { key: 'until', label: t('Jusqu’au') },
          { key: 'state', label: t('État') },
        ]}
        rows={votes.map(({ id, question, isOver, ...vote }) => ({
          id,
          ...vote,
          question: (
            <a lang="fr" className="link" href={href(`/porteur/${frame.slug}/votes/${id}`)}>
              {question}
            </a>
          ),
          state: isOver ? <Badge>{t('Clos')}</Badge> : <Badge tone="info">{t('Ouvert')}</Badge>,
        }))}
        empty={t('Vous n’avez encore rien demandé à vos associés.')}
      />
      {votes.length > 0 && <TableFiles to={`/porteur/${frame.slug}/tableaux/votes`} />}
      <ConsultationForm colleges={colleges} result={result} />
    </CooperationFrame>
  );
}
