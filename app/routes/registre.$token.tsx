import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { AsOneself, signedInAs } from '#app/features/people/as-oneself.tsx';
import { SpentLink } from '#app/features/people/link-once.tsx';
import { withNext } from '#app/features/people/own-path.ts';
import { entryShown, linkEntry } from '#app/features/shares/takeover-link.server.ts';
import { t } from '#app/i18n/t.ts';
import { pressed, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Votre ligne du registre – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/registre.$token');
  return {
    entry: await entryShown(args.params['token'] ?? ''),
    here: new URL(args.request.url).pathname,
    person: signedInAs(person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/registre.$token');
  if (!person) return seeOther(withNext('/connexion', new URL(args.request.url).pathname));
  return pressed(await readForm(args.request), async () => {
    await linkEntry(args.params['token'] ?? '', person.id);
    return seeOther('/mon-espace/parts');
  });
}

export default function OwnLine() {
  const { entry, here, person } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!entry) {
    return (
      <Page width="text">
        <PageTitle title={t('Votre ligne du registre')} />
        <SpentLink again={{ to: '/mon-espace/parts', label: t('Mes parts') }}>
          {t(
            'Si votre ligne est déjà rattachée, elle est dans votre espace. Sinon, demandez un autre lien à la coopération.',
          )}
        </SpentLink>
      </Page>
    );
  }
  const facts = [
    { name: t('Associé·e'), value: entry.name },
    { name: t('Numéro'), value: entry.number },
    { name: t('Parts'), value: entry.shares },
  ];
  return (
    <Page width="text">
      <PageTitle
        title={t('Votre ligne au registre de {cooperation}', entry)}
        intro={t('Rattachez-la à votre compte pour voir vos parts, vos attestations et les consultations.')}
      />
      <Facts facts={facts} />
      <AsOneself
        person={person}
        here={here}
        before={t('Connectez-vous ou inscrivez-vous : vous reviendrez ici ensuite.')}
        label={t('Rattacher cette ligne à mon compte')}
        result={result}
      />
    </Page>
  );
}
