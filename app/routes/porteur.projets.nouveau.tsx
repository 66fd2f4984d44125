import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { NewProjectSchema } from '#app/features/projects/project.schema.ts';
import { createProject } from '#app/features/projects/project.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Nouveau projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.projets.nouveau');
  return { cooperation: { name: cooperation.name, slug: cooperation.slug } };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.projets.nouveau');
  const submission = parseWithZod(await readForm(args.request), { schema: NewProjectSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { id } = await createProject({ cooperationId: cooperation.id, title: submission.value.title });
    return seeOther(`/porteur/projets/${id}/recit`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function NewProject() {
  const { cooperation } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: cooperation.name, lang: 'fr', to: `/porteur/${cooperation.slug}` }]}
        title={t('Nouveau projet')}
        intro={t(
          'Donnez-lui un titre pour commencer. Rien n’est public avant que l’équipe l’ait relu avec vous.',
        )}
      />
      <Form result={result} labels={{ title: t('Titre') }}>
        <TextField
          name="title"
          label={t('Titre du projet')}
          help={t(
            'Ce que vous voulez faire et où, par exemple « Un four à pain pour dix villages ». Il pourra changer jusqu’à la publication.',
          )}
          maxLength={120}
          required
        />
        <Button>{t('Commencer')}</Button>
      </Form>
    </Page>
  );
}
