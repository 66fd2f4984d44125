import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { momentText } from '#app/features/citizens/words.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { pledgeOfLink, revokeByLink } from '#app/features/pledges/revocation-link.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { pressed, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Révoquer un engagement – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/revoquer.$token');
  const found = await pledgeOfLink(args.params['token'] ?? '', now());
  if (!found) return { pledge: null };
  const { status, amount, project, isRevocable, reflectionEndsAt } = found;
  const until = reflectionEndsAt && momentText(reflectionEndsAt);
  return { pledge: { status, amount, project: project.title, path: project.path, isRevocable, until } };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/revoquer.$token');
  const token = args.params['token'] ?? '';
  return pressed(await readForm(args.request), async () => {
    await revokeByLink(token, now());
    return seeOther(`/revoquer/${token}`);
  });
}

export default function Revoke() {
  const { pledge } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!pledge) {
    return (
      <Page width="text">
        <PageTitle title={t('Révoquer un engagement')} />
        <Notice
          tone="warning"
          still
          title={t('Ce lien n’est pas valable')}
          action={<LinkButton to="/mon-espace">{t('Mon espace')}</LinkButton>}
        >
          {t('Ouvrez-le depuis la lettre que nous vous avons envoyée, ou connectez-vous à votre espace.')}
        </Notice>
      </Page>
    );
  }
  const { amount, project, until, isRevocable } = pledge;
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project, lang: 'fr', to: pledge.path }]}
        title={t('Révoquer un engagement')}
        intro={t('{amount} pour « {project} »', { amount, project })}
      />
      {pledge.status === 'revoked' ? (
        <Notice
          tone="success"
          title={t('Votre engagement est révoqué')}
          action={<LinkButton to="/projets">{t('Voir les projets')}</LinkButton>}
        >
          {t('Rien n’a été débité et rien ne le sera.')}
        </Notice>
      ) : isRevocable ? (
        <Form result={result} className="grid gap-4">
          <p>
            {t(
              'Vous avez jusqu’au {until} (heure de Paris). Vous n’avez pas de raison à donner, et cela ne coûte rien.',
              { until: until ?? '' },
            )}
          </p>
          <ButtonRow>
            <Button variant="danger">{t('Révoquer cet engagement')}</Button>
            <LinkButton to={pledge.path}>{t('Le garder')}</LinkButton>
          </ButtonRow>
        </Form>
      ) : (
        <Notice tone="warning" still title={t('Cet engagement ne peut pas, ou plus, être révoqué.')}>
          {until && t('Le délai de réflexion a pris fin le {until}.', { until })}
        </Notice>
      )}
    </Page>
  );
}
