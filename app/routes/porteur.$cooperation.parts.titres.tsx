import { parseWithZod } from '@conform-to/zod/v4';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
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
  if (!searchParams.has('nominal')) return { frame, values: { indice: '100' }, result: null, shown: null };
  const values = Object.fromEntries(searchParams);
  const submission = parseWithZod(searchParams, { schema: ParticipatingSchema });
  if (submission.status !== 'success') return { frame, values, result: submission.reply(), shown: null };
  return { frame, values, result: null, shown: await participatingShown(submission.value, today()) };
}

export default function ParticipatingSecurities() {
  const { frame, values, result, shown } = useLoaderData<typeof loader>();
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={t('Titres participatifs')}
      intro={t(
        'Une société coopérative peut en émettre : une part fixe, une part qui suit l’activité, aucune voix. Cette plateforme n’en propose pas au public ; cette page dit ce que l’un d’eux coûterait.',
      )}
    >
      {shown && <ParticipatingResult shown={shown} />}
      <ParticipatingForm result={result} values={values} />
    </CooperationFrame>
  );
}
