import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import type { FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { AskedExits, OpenExitForm, RulesForm } from '#app/features/shares/exit-parts.tsx';
import { OwedExits, PastExits, WrongPayment } from '#app/features/shares/exit-payment-parts.tsx';
import { ExitsSchema } from '#app/features/shares/exit.schema.ts';
import { answerExits } from '#app/features/shares/exits-form.server.ts';
import { exitsOf } from '#app/features/shares/exits.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Sorties – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.sorties');
  const done = new URL(args.request.url).searchParams.has('fait');
  const [frame, exits] = await Promise.all([
    cooperationFrame(cooperation.id),
    exitsOf(cooperation.id, today()),
  ]);
  return { frame, exits, done, newId: randomUUID(), on: today() };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.parts.sorties');
  const submission = parseWithZod(await readForm(args.request), { schema: ExitsSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const by = { cooperationId: cooperation.id, personId: person.id, today: today() };
    await answerExits(submission.value, by);
    return seeOther(`/porteur/${cooperation.slug}/parts/sorties?fait`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Departures() {
  const { frame, exits, done, newId, on } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const about = (intent: string): FormResult => (result?.initialValue?.['intent'] === intent ? result : null);
  const { capital, due } = exits;
  return (
    <CooperationFrame
      frame={frame}
      current="sorties"
      title={t('Sorties')}
      intro={t(
        'Qui sort reçoit au plus la valeur nominale de ses parts, tout de suite ou dans les cinq ans. Le capital ne descend jamais sous son plancher.',
      )}
    >
      {done && !result && <Notice tone="success" title={t('C’est enregistré.')} />}
      <Facts
        layout="tiles"
        facts={[
          { name: t('Capital|des parts'), value: capital.now, note: t('le plus haut : {highest}', capital) },
          { name: t('Plancher'), value: capital.floor },
          { name: t('Remboursable maintenant'), value: capital.room },
        ]}
      />
      {due.some(({ people }) => people > 0) && (
        <FigureWithTable
          title={t('Ce que vous devrez payer, par année')}
          svg={exits.chart}
          description={t('Sommes dues à ceux qui sont sortis, par année d’échéance.')}
        >
          <DataTable
            caption={t('Ce que vous devrez payer, par année')}
            hideCaption
            columns={[
              { key: 'year', label: t('Année') },
              { key: 'people', label: t('Personnes'), numeric: true },
              { key: 'text', label: t('Montant'), numeric: true },
            ]}
            rows={due}
          />
        </FigureWithTable>
      )}
      <AskedExits exits={exits} result={about('accept') ?? about('decline')} />
      <OwedExits exits={exits} newId={newId} today={on} result={about('pay')} />
      <WrongPayment payments={exits.reversible} result={about('reverse')} />
      <OpenExitForm id={newId} result={about('open')} />
      <RulesForm exits={exits} result={about('rules')} />
      <PastExits exits={exits} />
      <TableFiles to={`/porteur/${frame.slug}/tableaux/sorties`} />
    </CooperationFrame>
  );
}
