import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { sharesOf } from '#app/features/shares/exits.queries.server.ts';
import { answerMine } from '#app/features/shares/my-shares-form.server.ts';
import { LeaveForm, MyShares } from '#app/features/shares/my-shares.tsx';
import { HandForm, MyTransfers, OfferedShares } from '#app/features/shares/my-transfers.tsx';
import { MySharesSchema } from '#app/features/shares/transfer.schema.ts';
import { myTransfers } from '#app/features/shares/transfers.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mes parts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.parts');
  const [places, transfers] = await Promise.all([sharesOf(person.id), myTransfers(person)]);
  return { places, transfers, newId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.parts');
  const submission = parseWithZod(await readForm(args.request), { schema: MySharesSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await answerMine(submission.value, person, today());
    return seeOther('/mon-espace/parts');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MyOwnShares() {
  const { places, transfers, newId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const about = (...intents: string[]) =>
    intents.includes(String(result?.initialValue?.['intent'])) ? result : null;
  const others = about('keep', 'cancel');
  return (
    <SpaceFrame current="parts-sociales">
      <PageTitle
        title={t('Mes parts')}
        intro={t('Ce que vous tenez dans chaque coopération. Une personne y a une voix.')}
      />
      {others && <ErrorSummary errors={others.error} />}
      <OfferedShares transfers={transfers} result={about('take', 'decline')} />
      {places.length === 0 && (
        <EmptyState
          title={t('Vous n’êtes associé·e d’aucune coopération')}
          action={
            <LinkButton to="/projets?instrument=parts&etat=en-cours">
              {t('Projets qui proposent des parts')}
            </LinkButton>
          }
        />
      )}
      {places.map((place) => (
        <MyShares key={place.id} place={place} />
      ))}
      <MyTransfers transfers={transfers} />
      {places.length > 0 && (
        <TableFiles to="/mon-espace/tableaux/parts" name={t('Les mouvements de mes parts')} />
      )}
      <LeaveForm places={places} newId={newId} result={about('ask')} />
      <HandForm places={places} transfers={transfers} newId={newId} result={about('hand')} />
    </SpaceFrame>
  );
}
