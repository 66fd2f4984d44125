import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { AsOneself, signedInAs } from '#app/features/people/as-oneself.tsx';
import { dutyNames, dutySentences } from '#app/features/people/duties.ts';
import { acceptInvitation, invitationShown } from '#app/features/people/invitations.server.ts';
import { withNext } from '#app/features/people/own-path.ts';
import { t } from '#app/i18n/t.ts';
import { pressed, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Invitation – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/invitations.$token');
  const invitation = await invitationShown(args.params['token'] ?? '');
  const here = new URL(args.request.url).pathname;
  return {
    invitation,
    here,
    person: signedInAs(person),
    /** Another address than the one that the letter went to: said before anybody presses. */
    elsewhere: person && invitation && person.email !== invitation.email ? invitation.email : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/invitations.$token');
  if (!person) return seeOther(withNext('/connexion', new URL(args.request.url).pathname));
  return pressed(await readForm(args.request), async () =>
    seeOther(await acceptInvitation(args.params['token'] ?? '', person.id)),
  );
}

export default function Invitation() {
  const { invitation, here, person, elsewhere } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!invitation) {
    return (
      <Page width="text">
        <PageTitle title={t('Invitation')} />
        <Notice tone="warning" title={t('Cette invitation a déjà servi ou n’est plus valable')} still>
          {t('Demandez à la personne qui vous a invité·e d’en envoyer une autre.')}
        </Notice>
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageTitle
        title={t('Rejoindre « {name} »', { name: invitation.organisation.name })}
        intro={t('{invitedBy} vous invite.', { invitedBy: invitation.invitedBy ?? t('Un membre') })}
      />
      {invitation.duty && (
        <p>
          {t('Votre rôle y sera : {duty}.', { duty: dutyNames[invitation.duty] })}{' '}
          {dutySentences[invitation.duty]}
        </p>
      )}
      {elsewhere && (
        <Notice
          title={t('L’invitation est partie à une autre adresse : {email}', { email: elsewhere })}
          still
        >
          {t('Si vous l’acceptez ici, c’est l’accès avec lequel vous êtes connecté·e qui devient membre.')}
        </Notice>
      )}
      <AsOneself
        person={person}
        here={here}
        before={t('Pour accepter, connectez-vous ou inscrivez-vous : vous reviendrez ici ensuite.')}
        label={t('Accepter l’invitation')}
        result={result}
      />
    </Page>
  );
}
