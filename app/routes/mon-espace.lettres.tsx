import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { choicesOf, chooseLetters } from '#app/features/following/letter-choices.server.ts';
import { alwaysSent } from '#app/features/following/letter-words.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
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
  await chooseLetters(person, (kind) => form.get(kind));
  return seeOther('/mon-espace/lettres?enregistre');
}

export default function Letters() {
  const { email, lives, kinds, saved } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="lettres">
      <PageTitle
        title={t('Lettres que je reçois')}
        intro={t('À {email}. Chaque lettre que vous pouvez refuser porte un lien pour le faire.', { email })}
      />
      {saved && <Notice tone="success" title={t('Votre choix est enregistré')} />}
      <p className="prose">
        {t(
          'La lettre de la semaine part le vendredi matin ; une semaine sans rien à dire n’en a pas. Les rappels, les messages et les questions n’attendent pas : ils ont une date, ou quelqu’un attend votre réponse.',
        )}
      </p>
      <Form summary={false}>
        {kinds.map(({ name, label, help, options, chosen }) => (
          <RadioGroup
            key={name}
            name={name}
            label={label}
            help={name === 'near' && !lives ? <NoCommune /> : help}
            options={options}
            defaultValue={chosen}
            required
            dense
          />
        ))}
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

function NoCommune() {
  return rich('<a>Dites d’abord dans votre profil</a> dans quelle commune vous vivez.', {
    a: (text) => (
      <a className="link" href={href('/mon-espace/profil')}>
        {text}
      </a>
    ),
  });
}
