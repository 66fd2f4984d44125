import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { chooseByLink, choiceByLink } from '#app/features/following/letter-choices.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound, readForm } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Ne plus recevoir de lettres – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/lettres.$token.$kind');
  return (await choiceByLink(args.params)) ?? notFound();
}

/** A mail program posts here by itself when its reader presses its button (RFC 8058): the answer is a page, never a way elsewhere. */
export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/lettres.$token.$kind');
  const form = await readForm(args.request);
  const again = form.get('intent') === 'again';
  return (await chooseByLink(args.params, again)) ? { again } : notFound();
}

export default function Leave() {
  const { address, label, refused } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={label} intro={t('Pour {address}', { address })} />
      {refused ? (
        <Notice
          tone={done ? 'success' : 'info'}
          title={t('C’est noté : vous n’en recevrez plus')}
          still={!done}
        >
          {t('Les lettres qui concernent votre argent, ou que la loi demande, continuent de vous parvenir.')}
        </Notice>
      ) : (
        <p>
          {done?.again
            ? t('Vous les recevez de nouveau.')
            : t('Un seul clic, sans vous connecter. Vous pourrez changer d’avis ici.')}
        </p>
      )}
      <Form summary={false}>
        <ButtonRow>
          {refused ? (
            <Button name="intent" value="again" variant="secondary">
              {t('Les recevoir de nouveau')}
            </Button>
          ) : (
            <Button name="intent" value="leave">
              {t('Ne plus les recevoir')}
            </Button>
          )}
          <LinkButton to="/mon-espace/lettres">{t('Choisir toutes mes lettres')}</LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}
