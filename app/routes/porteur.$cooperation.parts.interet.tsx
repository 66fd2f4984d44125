import { parseWithZod } from '@conform-to/zod/v4';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { InterestForm, InterestShown } from '#app/features/shares/interest-parts.tsx';
import { interestShown } from '#app/features/shares/interest.queries.server.ts';
import { InterestSchema } from '#app/features/shares/interest.schema.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { yearOf } from '#app/money/day.ts';

export const meta = () => [{ title: t('Intérêt aux parts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.interet');
  const frame = await cooperationFrame(cooperation.id);
  const { searchParams } = new URL(args.request.url);
  if (!searchParams.has('resultat')) {
    return { frame, values: { annee: String(yearOf(today())) }, result: null, shown: null };
  }
  const values = Object.fromEntries(searchParams);
  const submission = parseWithZod(searchParams, { schema: InterestSchema });
  if (submission.status !== 'success') return { frame, values, result: submission.reply(), shown: null };
  return {
    frame,
    values,
    result: null,
    shown: await interestShown(cooperation.id, submission.value, today()),
  };
}

export default function Interest() {
  const { frame, values, result, shown } = useLoaderData<typeof loader>();
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={t('Intérêt aux parts')}
      intro={t('Avant l’assemblée : ce qu’une SCIC met en réserve, et ce que ses parts peuvent rapporter.')}
    >
      {shown && <InterestShown shown={shown} />}
      <InterestForm result={result} values={values} />
      <p>
        {rich('Vous pensez plutôt à des <a>titres participatifs</a> ?', {
          a: (text) => (
            <a className="link" href={href(`/porteur/${frame.slug}/parts/titres`)}>
              {text}
            </a>
          ),
        })}
      </p>
    </CooperationFrame>
  );
}
