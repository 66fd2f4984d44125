import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { FollowForm } from '#app/features/following/follow-form.tsx';
import { projectToFollow } from '#app/features/following/following.queries.server.ts';
import { followProject, unfollowProject } from '#app/features/following/following.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: t('Suivre un projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.suivre');
  const project = (await projectToFollow(args.params['slug'] ?? '', person.id)) ?? notFound();
  return { project, emailVerified: person.emailVerified };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.suivre');
  const slug = args.params['slug'] ?? '';
  const project = (await projectToFollow(slug, person.id)) ?? notFound();
  const form = await readForm(args.request);
  if (form.get('intent') === 'unfollow') await unfollowProject(person.id, slug);
  else if (project.status === 'published') await followProject(person.id, slug);
  return seeOther(`/projets/${slug}/suivre`);
}

export default function Follow() {
  const { project, emailVerified } = useLoaderData<typeof loader>();
  const { title, slug, follows, followers, reminds, status } = project;
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: title, lang: 'fr', to: `/projets/${slug}` }]}
        title={follows ? t('Vous suivez ce projet') : t('Suivre ce projet')}
      />
      {follows && (
        <Notice tone="success" title={t('« {title} » est parmi vos projets suivis', { title })}>
          {reminds
            ? t(
                'Vous aurez ses nouvelles par courriel, et un rappel deux jours avant la fin de ses collectes. Chaque message permet d’arrêter.',
              )
            : t(
                'Vous aurez ses nouvelles par courriel. Aucune collecte ouverte n’a de date de fin : il n’y a pas de rappel. Chaque message permet d’arrêter.',
              )}
        </Notice>
      )}
      {follows && !emailVerified && (
        <Notice tone="warning" still>
          {t('Les lettres ne partent qu’une fois votre adresse confirmée : ouvrez le lien reçu par e-mail.')}
        </Notice>
      )}
      {status === 'published' || follows ? (
        <FollowForm slug={slug} follows={follows} followers={followers} reminds={reminds} />
      ) : (
        <Notice tone="warning" still>
          {t('Ce projet a été retiré : il ne donnera plus de nouvelles.')}
        </Notice>
      )}
    </Page>
  );
}
