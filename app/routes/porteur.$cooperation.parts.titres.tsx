import { parseWithZod } from '@conform-to/zod/v4';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { AssociativeSection } from '#app/features/shares/associative-parts.tsx';
import { associativeShown } from '#app/features/shares/associative.queries.server.ts';
import { AssociativeSchema } from '#app/features/shares/associative.schema.ts';
import { ParticipatingForm, ParticipatingResult } from '#app/features/shares/participating-parts.tsx';
import { participatingShown } from '#app/features/shares/participating.queries.server.ts';
import { ParticipatingSchema } from '#app/features/shares/participating.schema.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Titres participatifs – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.titres');
  const frame = await cooperationFrame(cooperation.id);
  const { searchParams } = new URL(args.request.url);
  const typed = Object.fromEntries(searchParams);
  const nothing = { values: {}, result: null, shown: null };
  const page = { frame, cooperative: { ...nothing, values: { indice: '100' } }, association: nothing };
  if (searchParams.has('titre')) {
    const submission = parseWithZod(searchParams, { schema: AssociativeSchema });
    return submission.status === 'success'
      ? {
          ...page,
          association: {
            values: typed,
            result: null,
            shown: await associativeShown(submission.value, today()),
          },
        }
      : { ...page, association: { values: typed, result: submission.reply(), shown: null } };
  }
  if (!searchParams.has('nominal')) return page;
  const submission = parseWithZod(searchParams, { schema: ParticipatingSchema });
  return submission.status === 'success'
    ? {
        ...page,
        cooperative: {
          values: typed,
          result: null,
          shown: await participatingShown(submission.value, today()),
        },
      }
    : { ...page, cooperative: { values: typed, result: submission.reply(), shown: null } };
}

export default function ParticipatingSecurities() {
  const { frame, cooperative, association } = useLoaderData<typeof loader>();
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={t('Titres participatifs')}
      intro={t(
        'Une société coopérative peut en émettre : une part fixe, une part qui suit l’activité, aucune voix. Cette plateforme n’en propose pas au public ; cette page dit ce que l’un d’eux coûterait.',
      )}
    >
      {cooperative.shown && <ParticipatingResult shown={cooperative.shown} />}
      <ParticipatingForm result={cooperative.result} values={cooperative.values} />
      <AssociativeSection {...association} />
    </CooperationFrame>
  );
}
