import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { ShareReliefForm } from '#app/features/papers/receipt-forms.tsx';
import { ShareReliefSchema } from '#app/features/papers/receipt.schema.ts';
import { declareShareRelief, declaredShareRelief } from '#app/features/papers/share-relief.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Réduction d’impôt pour vos souscripteurs – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.papiers.reduction');
  const [frame, values] = await Promise.all([
    cooperationFrame(cooperation.id),
    declaredShareRelief(cooperation.id),
  ]);
  return { frame, values, saved: new URL(args.request.url).searchParams.has('enregistre') };
}

export async function action(args: ActionFunctionArgs) {
  const { person, cooperation } = await allow(args, 'routes/porteur.$cooperation.papiers.reduction');
  const submission = parseWithZod(await readForm(args.request), { schema: ShareReliefSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await declareShareRelief(cooperation.id, { ...submission.value, declaredById: person.id }, today());
    return seeOther(`/porteur/${cooperation.slug}/papiers/reduction?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function ShareReliefDeclaration() {
  const { frame, values, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="papiers"
      title={t('Réduction d’impôt pour vos souscripteurs')}
      intro={t(
        'Si votre société y a droit, chaque associé admis reçoit depuis son espace l’état individuel que son centre des impôts demande (CGI, article 199 terdecies-0 A). À confirmer avec votre expert-comptable.',
      )}
    >
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      <ShareReliefForm result={result} values={values} />
    </CooperationFrame>
  );
}
