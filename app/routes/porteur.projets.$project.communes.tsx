import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allow } from '#app/features/people/allow.server.ts';
import { mayAct } from '#app/features/people/duties.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { CommunesTable, PapersToRead } from '#app/features/residence/communes-parts.tsx';
import { communesPage } from '#app/features/residence/communes.queries.server.ts';
import { ProofAnswerSchema } from '#app/features/residence/residence.schema.ts';
import { answerProof } from '#app/features/residence/residence.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Communes déclarées – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, cooperation } = await allow(args, 'routes/porteur.projets.$project.communes');
  const reads = mayAct('routes/porteur.projets.$project.communes', cooperation.duty);
  const [frame, page] = await Promise.all([
    editorFrame(project.id),
    communesPage(project.id, reads, today()),
  ]);
  return { frame, page, reads, saved: new URL(args.request.url).searchParams.has('repondu') };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.communes');
  const submission = parseWithZod(await readForm(args.request), { schema: ProofAnswerSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, pledge, note } = submission.value;
  const decision = { projectId: project.id, pledgeId: pledge, accepted: intent === 'accept', note };
  try {
    await answerProof({ ...decision, by: person.id, at: now() });
    return seeOther(`/porteur/projets/${project.id}/communes?repondu#justificatifs`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Communes() {
  const { frame, page, reads, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EditorFrame
      frame={frame}
      current="communes"
      title={t('Communes déclarées')}
      intro={t('Où disent habiter les personnes qui se sont engagées pendant l’ouverture aux habitants.')}
      saved={saved && !result && t('Votre réponse est enregistrée, et la personne prévenue')}
    >
      {page.asks && reads && <PapersToRead page={page} result={result} />}
      {page.asks && !reads && (
        <p>{t('Les justificatifs sont lus par la trésorerie de la coopération et par ses responsables.')}</p>
      )}
      <CommunesTable page={page} file={`/porteur/projets/${frame.id}/tableaux/communes`} />
    </EditorFrame>
  );
}
