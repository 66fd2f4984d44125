import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { MyExitSchema } from '#app/features/shares/exit.schema.ts';
import { askExit, cancelExit } from '#app/features/shares/exits.server.ts';
import { sharesOf } from '#app/features/shares/exits.queries.server.ts';
import { LeaveForm, MyShares } from '#app/features/shares/my-shares.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mes parts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.parts');
  return { places: await sharesOf(person.id), newId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.parts');
  const submission = parseWithZod(await readForm(args.request), { schema: MyExitSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  try {
    if (asked.intent === 'cancel') await cancelExit(asked.exit, person.id, today());
    else {
      const { id, shares, words, cooperation } = asked;
      const mine = { personId: person.id, askedById: person.id, reason: 'withdrawal' as const };
      await askExit({ id, shares, words, cooperationId: cooperation, ...mine, today: today() });
    }
    return seeOther('/mon-espace/parts');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MyOwnShares() {
  const { places, newId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="parts-sociales">
      <PageTitle
        title={t('Mes parts')}
        intro={t('Ce que vous tenez dans chaque coopération. Une personne y a une voix.')}
      />
      {places.length === 0 && <EmptyState title={t('Vous n’êtes associé·e d’aucune coopération')} />}
      {places.map((place) => (
        <MyShares key={place.id} place={place} />
      ))}
      <LeaveForm places={places} newId={newId} result={result} />
    </SpaceFrame>
  );
}
