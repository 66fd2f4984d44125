import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CheckList, LastRound, LookNow, WhatWasFound } from '#app/features/books/check-list.tsx';
import { checksFound, lastRound } from '#app/features/books/checks.queries.server.ts';
import { askForJob, lastAsk } from '#app/features/jobs/asks.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { askedAgain } from '#app/infra/http-asked-again.server.ts';
import { seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Contrôles – Terreau') }];

/** The browser is told here when to ask again. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

const path = '/operateur/controles';

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.controles');
  const [found, round, ask] = await Promise.all([checksFound(), lastRound(), lastAsk('check-books')]);
  return askedAgain(args.request, { found, round, isAsked: ask.isOpen }, ask.isOpen);
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.controles');
  await askForJob({ job: 'check-books', page: path, personId: person.id });
  return seeOther(path);
}

export default function Checks() {
  const { found, round, isAsked, ...again } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="controles"
      title={t('Contrôles')}
      intro={t(
        'Chaque phrase doit être vraie. Elles sont vérifiées toutes les nuits, et quand vous le demandez : cette page montre ce que la dernière vérification a trouvé.',
      )}
    >
      <WhatWasFound {...found} />
      <LookNow isAsked={isAsked} round={round} to={path} {...again} />
      <CheckList checks={found.checks} />
      <LastRound round={round} />
    </OperatorFrame>
  );
}
