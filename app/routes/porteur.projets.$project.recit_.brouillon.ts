import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { autosave } from '#app/features/projects/autosave.server.ts';
import { AutosaveSchema } from '#app/features/projects/project.schema.ts';
import { t } from '#app/i18n/t.ts';
import { readForm } from '#app/infra/http.server.ts';

/** What the page of the story sends while somebody writes in it. */
export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.recit_.brouillon');
  const submission = parseWithZod(await readForm(args.request), { schema: AutosaveSchema });
  if (submission.status !== 'success') {
    const said = t('Pas encore enregistré : un texte est trop long.');
    return Response.json({ said }, { status: 400 });
  }
  const { status, ...heard } = await autosave(project.id, submission.value, person.id);
  return Response.json(heard, { status });
}
