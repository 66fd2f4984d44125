import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Notice } from '#app/components/notice.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import {
  CategoriesForm,
  KindsInWords,
  PublicRule,
  ScicCheck,
} from '#app/features/share-members/categories-parts.tsx';
import { CategoriesSchema } from '#app/features/share-members/categories.schema.ts';
import { stateCategories } from '#app/features/share-members/categories.server.ts';
import { scicStanding } from '#app/features/share-members/scic.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Catégories d’associés – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.categories');
  const [frame, standing] = await Promise.all([
    cooperationFrame(cooperation.id),
    scicStanding(cooperation.id, today()),
  ]);
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  return { frame, standing, saved };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.categories');
  const submission = parseWithZod(await readForm(args.request), { schema: CategoriesSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await stateCategories(cooperation.id, submission.value);
    return seeOther(`/porteur/${cooperation.slug}/parts/categories?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Categories() {
  const { frame, standing, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={t('Catégories d’associés')}
      intro={t(
        'Ce que chaque catégorie de vos statuts est pour la loi. Les collèges de vote sont autre chose : vous les choisissez à chaque vote.',
      )}
    >
      {saved && !result && <Notice tone="success" title={t('Les catégories sont enregistrées')} />}
      {standing ? (
        <>
          <ScicCheck {...standing} />
          <Facts
            layout="tiles"
            facts={[
              {
                name: t('Capital des collectivités publiques'),
                value: standing.publicShare,
                note: t('{most} au plus', { most: standing.publicMost }),
              },
            ]}
          />
          <PublicRule most={standing.publicMost} />
          <Fold title={t('Ce que lit qui souscrit')}>
            <KindsInWords />
          </Fold>
          <CategoriesForm standing={standing} result={result} />
        </>
      ) : (
        <EmptyState title={t('La loi ne demande de catégories qu’aux SCIC')} />
      )}
    </CooperationFrame>
  );
}
