import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import {
  calendarFeedSince,
  closeCalendarFeed,
  openCalendarFeed,
} from '#app/features/citizens/calendar-feed.server.ts';
import { MonthLines, Subscription, YearTable } from '#app/features/citizens/calendar-parts.tsx';
import { calendarOf } from '#app/features/citizens/calendar.queries.server.ts';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mon calendrier – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.calendrier');
  const asked = /^20\d\d$/.exec(new URL(args.request.url).searchParams.get('annee') ?? '')?.[0];
  const year = Number(asked ?? today().slice(0, 4));
  const since = await calendarFeedSince(person.id);
  return { ...(await calendarOf(person.id, year, today())), since: since && dayText(since) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.calendrier');
  const intent = (await readForm(args.request)).get('intent');
  if (intent === 'close') {
    await closeCalendarFeed(person.id);
    return seeOther('/mon-espace/calendrier#abonnement');
  }
  // Not sent on elsewhere: the address is in this answer alone, and in no address that a browser keeps.
  return data({ address: await openCalendarFeed(person.id) });
}

export default function Calendar() {
  const { since, ...calendar } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { year, years, months, waiver } = calendar;
  const lived = months.filter(({ received, expected }) => received || expected);
  const subscription = <Subscription since={since} address={made?.address ?? null} result={null} />;
  return (
    <SpaceFrame current="calendrier">
      <PageTitle
        title={t('Mon calendrier')}
        intro={t('Ce que vos prêts vous ont rendu et ce qu’ils doivent encore vous rendre, mois par mois.')}
      />
      {made && subscription}
      <nav aria-label={t('Années')}>
        <ul className="flex flex-wrap gap-2">
          {years.map((one) => (
            <li key={one}>
              <LinkButton
                to={`/mon-espace/calendrier?annee=${one}`}
                size="small"
                variant={one === year ? 'primary' : 'secondary'}
                aria-current={one === year ? 'page' : undefined}
              >
                {String(one)}
              </LinkButton>
            </li>
          ))}
        </ul>
      </nav>
      {lived.length === 0 ? (
        <EmptyState title={t('Rien en {year}', { year })} icon="calendar">
          {t('Aucun remboursement n’est venu ni n’est attendu cette année-là.')}
        </EmptyState>
      ) : (
        <YearTable calendar={calendar} />
      )}
      {lived.map((month) => (
        <MonthLines key={month.month} month={month} />
      ))}
      <Notice still title={t('Dispense d’acompte d’impôt pour {year}', { year: waiver.year })}>
        {waiver.filedOn
          ? t('Vous l’avez demandée le {filedOn}. Elle se renouvelle chaque année.', {
              filedOn: waiver.filedOn,
            })
          : rich(
              'À demander au plus tard le {deadline}, <a>depuis votre profil</a>, si la loi vous y autorise.',
              {
                deadline: waiver.deadline,
                a: (text) => (
                  <a className="link" href={href('/mon-espace/profil#dispense')}>
                    {text}
                  </a>
                ),
              },
            )}
      </Notice>
      {!made && subscription}
    </SpaceFrame>
  );
}
