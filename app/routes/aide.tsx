import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HelpLines } from '#app/components/help-lines.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { askedOften } from '#app/features/discovery/asked-often.tsx';
import { defaultDaysOn } from '#app/features/parameters/default-days.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { help } from '#app/infra/help.server.ts';

export const meta = () => [{ title: t('Aide et questions fréquentes – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/aide');
  return { ways: help(), defaultDays: await defaultDaysOn(today()) };
}

export default function HelpPage() {
  const { ways, defaultDays } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageTitle
        title={t('Aide et questions fréquentes')}
        intro={t('Une personne vous répond, et peut faire la démarche avec vous.')}
      />
      <Section title={t('Nous joindre')}>
        <HelpLines {...ways} />
        <p>
          {rich('Quelque chose s’est mal passé ? <a>Faites une réclamation</a> : c’est gratuit.', {
            a: (text) => (
              <a className="link" href={href('/reclamations')}>
                {text}
              </a>
            ),
          })}
        </p>
      </Section>
      {askedOften(defaultDays).map(({ id, title, asked }) => (
        <Section key={id} id={id} title={title}>
          <div>
            {asked.map(({ question, answer }) => (
              <details key={question} className="border-b border-line">
                <summary className="min-h-11 py-2.5 font-semibold">{question}</summary>
                <p className="max-w-[70ch] pb-4">{answer}</p>
              </details>
            ))}
          </div>
        </Section>
      ))}
    </Page>
  );
}
