import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { CheckboxGroup } from '#app/components/choice-field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { choicesOf, chooseLetters } from '#app/features/following/letter-choices.server.ts';
import { alwaysSent } from '#app/features/following/letter-words.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Lettres que je reçois – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.lettres');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  return { ...(await choicesOf(person)), saved };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.lettres');
  const form = await readForm(args.request);
  await chooseLetters(person, form.getAll('wanted').map(String));
  return seeOther('/mon-espace/lettres?enregistre');
}

export default function Letters() {
  const { email, options, wanted, saved } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="lettres">
      <PageTitle
        title={t('Lettres que je reçois')}
        intro={t('À {email}. Chaque lettre que vous pouvez refuser porte un lien pour le faire.', { email })}
      />
      {saved && <Notice tone="success" title={t('Votre choix est enregistré')} />}
      <Form values={{ wanted }} summary={false}>
        <CheckboxGroup name="wanted" label={t('Je veux recevoir')} options={options} defaultValue={wanted} />
        <ButtonRow>
          <Button>{t('Enregistrer mon choix')}</Button>
        </ButtonRow>
      </Form>
      <Section title={t('Toujours envoyées')}>
        <p>{t('Ce que la loi demande, ou qui concerne votre argent, ne peut pas être refusé :')}</p>
        <ul className="list-disc pl-6">
          {alwaysSent().map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Section>
    </SpaceFrame>
  );
}
