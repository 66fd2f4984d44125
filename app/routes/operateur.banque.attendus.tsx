import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import {
  ExpectedFigures,
  OddTable,
  OfferCard,
  WaitingTable,
} from '#app/features/pledge-transfers/expected-parts.tsx';
import { expectedTransfers } from '#app/features/pledge-transfers/expected.queries.server.ts';
import { offerBankTransfers } from '#app/features/pledge-transfers/offer.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Virements attendus – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.attendus');
  const page = pageOf(args.request);
  return { page, expected: await expectedTransfers(today(), page) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.banque.attendus');
  const submission = parseWithZod(await readForm(args.request), {
    schema: z.object({ intent: z.enum(['offer', 'stop']) }),
  });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const offered = submission.value.intent === 'offer';
    await offerBankTransfers({ offered, personId: person.id, today: today() });
    return seeOther('/operateur/banque/attendus');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Expected() {
  const { page, expected } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="banque"
      crumbs={[{ label: t('Banque'), to: '/operateur/banque' }]}
      title={t('Virements attendus')}
      intro={t(
        'Ce que des personnes ont annoncé virer. Chaque relevé importé les reconnaît à leur référence ; une référence inconnue attend parmi les lignes inexpliquées.',
      )}
    >
      <ExpectedFigures page={expected} />
      <WaitingTable waiting={expected.waiting} />
      <Pager
        page={page}
        pages={expected.pages}
        to={(number) => `/operateur/banque/attendus?page=${number}`}
      />
      {expected.count > 0 && (
        <TableFiles to="/operateur/tableaux/virements-attendus" name={t('Tous les virements attendus')} />
      )}
      <OddTable odd={expected.odd} />
      {expected.odd.length > 0 && (
        <TableFiles
          to="/operateur/tableaux/virements-inattendus"
          name={t('Tout ce qui est arrivé autrement')}
        />
      )}
      <OfferCard page={expected} result={result} />
    </OperatorFrame>
  );
}
