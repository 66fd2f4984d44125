import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allow } from '#app/features/people/allow.server.ts';
import { DeclaredGifts, DeclareGift, WrongGift } from '#app/features/projects/direct-gift-parts.tsx';
import { DirectGiftSchema } from '#app/features/projects/direct-gift.schema.ts';
import { directGiftsOf } from '#app/features/projects/direct-gifts.queries.server.ts';
import { declareDirectGift, takeBackDirectGift } from '#app/features/projects/direct-gifts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Dons reçus directement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.dons-directs');
  const [frame, declared] = await Promise.all([
    editorFrame(project.id),
    directGiftsOf(project.id, pageOf(args.request)),
  ]);
  const saved = new URL(args.request.url).searchParams.has('note');
  return { frame, declared, saved, on: today(), newId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.dons-directs');
  const submission = parseWithZod(await readForm(args.request), { schema: DirectGiftSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const act = { projectId: project.id, personId: person.id, at: now() };
  try {
    if (submission.value.intent === 'declare') await declareDirectGift(act, submission.value);
    else await takeBackDirectGift(act, submission.value);
    return seeOther(`/porteur/projets/${project.id}/dons-directs?note`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function DirectGifts() {
  const { frame, declared, saved, on, newId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const correcting = result?.initialValue?.['intent'] === 'take_back';
  return (
    <EditorFrame
      frame={frame}
      current="dons-directs"
      title={t('Dons reçus directement')}
      intro={t(
        'Les chèques, les espèces et les virements que vous recevez vous-mêmes pour ce projet. Le public les lit à côté de la barre, comme déclarés par vous : ils ne sont pas passés par la plateforme, et ne comptent ni pour le minimum ni dans les comptes.',
      )}
      saved={saved && !result && t('C’est noté')}
    >
      <DeclareGift newId={newId} today={on} result={correcting ? null : result} />
      <DeclaredGifts declared={declared} projectId={frame.id} />
      <WrongGift declared={declared} result={correcting ? result : null} />
    </EditorFrame>
  );
}
