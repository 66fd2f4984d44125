import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { BringForm, TakeoverTable } from '#app/features/shares/takeover-parts.tsx';
import { bringByForm } from '#app/features/shares/takeover-upload.server.ts';
import { takeoversOf } from '#app/features/shares/takeover.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Reprendre un registre – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.reprise._index');
  const [frame, before] = await Promise.all([cooperationFrame(cooperation.id), takeoversOf(cooperation.id)]);
  return { frame, before };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.parts.reprise._index');
  const brought = await bringByForm(args.request, { cooperationId: cooperation.id, personId: person.id });
  return 'id' in brought
    ? seeOther(`/porteur/${cooperation.slug}/parts/reprise/${brought.id}`)
    : brought.reply;
}

export default function TakeRegisterOver() {
  const { frame, before } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={t('Reprendre un registre')}
      intro={t(
        'Vos associés d’avant Terreau entrent ici par un tableau. Leurs parts comptent dans le capital, les votes et les sorties ; aucun argent ne passe par Terreau.',
      )}
    >
      <BringForm slug={frame.slug} values={before.values} result={result} />
      <TakeoverTable slug={frame.slug} takeovers={before.takeovers} />
    </CooperationFrame>
  );
}
