import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { consultation, memberNumbers } from '#app/features/shares/consultations.queries.server.ts';
import { isVoteOf } from '#app/features/shares/consultations.server.ts';
import { PaperBallots } from '#app/features/votes/paper-parts.tsx';
import { paperBallots } from '#app/features/votes/paper.queries.server.ts';
import { recordPapers } from '#app/features/votes/paper.server.ts';
import { VoteOutcome } from '#app/features/votes/vote-parts.tsx';
import { answersOf, PapersSchema } from '#app/features/votes/vote.schema.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Vote – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.votes.$vote');
  const voteId = uuidOr404(args.params['vote']);
  if (!(await isVoteOf(cooperation.id, voteId))) return notFound();
  const page = pageOf(args.request);
  const search = new URL(args.request.url).searchParams;
  const asked = { words: (search.get('nom') ?? '').slice(0, 100), college: search.get('college') || null };
  const [frame, vote, papers] = await Promise.all([
    cooperationFrame(cooperation.id),
    consultation(voteId, { page, today: today() }),
    paperBallots(voteId, asked),
  ]);
  const numbers = await memberNumbers(cooperation.id, [...papers.voters, ...papers.recorded]);
  return { frame, vote, page, papers, numbers, asked, noted: search.has('note') };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.votes.$vote');
  const voteId = uuidOr404(args.params['vote']);
  if (!(await isVoteOf(cooperation.id, voteId))) return notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: PapersSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const papers = { personIds: submission.value.voters, answers: answersOf(submission.value) };
  try {
    await recordPapers({ ...papers, voteId, byId: person.id, today: today() });
    return seeOther(`/porteur/${cooperation.slug}/votes/${voteId}?note`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MemberVote() {
  const { frame, vote, page, papers, numbers, asked, noted } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="votes"
      title={<span lang="fr">{vote.question}</span>}
      intro={vote.details && <span lang="fr">{vote.details}</span>}
    >
      <Facts
        facts={[
          { name: t('Ouvert le'), value: vote.opened },
          { name: t('Jusqu’au'), value: vote.until },
          { name: t('Forme du vote'), value: vote.isSecret ? t('Secret') : t('Nominatif') },
        ]}
      />
      {noted && !result && <Notice tone="success" title={t('C’est noté')} />}
      <VoteOutcome turnout={vote.turnout} outcome={vote.outcome} />
      {vote.outcome && (
        <TableFiles to={`/porteur/${frame.slug}/tableaux/resultat?vote=${vote.id}`} name={t('Résultat')} />
      )}
      <PaperBallots papers={papers} numbers={numbers} vote={vote} asked={asked} result={result} />
      {vote.named.length > 0 && (
        <Section title={t('Qui a répondu quoi')}>
          <DataTable
            caption={t('Qui a répondu quoi')}
            hideCaption
            columns={[
              { key: 'name', label: t('Associé·e') },
              { key: 'choice', label: t('Réponse') },
            ]}
            rows={vote.named.map(({ id, name, choice }) => ({
              id,
              name,
              choice: choice ?? t('Vote blanc'),
            }))}
          />
          <Pager page={page} pages={vote.pages} to={(number) => `?page=${number}`} />
          <TableFiles
            to={`/porteur/${frame.slug}/tableaux/reponses?vote=${vote.id}`}
            name={t('Toutes les réponses')}
          />
        </Section>
      )}
    </CooperationFrame>
  );
}
