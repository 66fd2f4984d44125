import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Pager } from '#app/components/pager.tsx';
import { renderRichText } from '#app/features/discovery/rich-text.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { RestoreSchema } from '#app/features/projects/project.schema.ts';
import { saveStory } from '#app/features/projects/project.server.ts';
import { versionOf, versionsOf } from '#app/features/projects/story-versions.queries.server.ts';
import { OpenedVersion, VersionList } from '#app/features/projects/story-versions.tsx';
import { t } from '#app/i18n/t.ts';
import { invalidReply, notFound, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Versions du récit – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.recit_.versions');
  const number = new URL(args.request.url).searchParams.get('version');
  const [frame, list] = await Promise.all([
    editorFrame(project.id),
    versionsOf(project.id, { page: pageOf(args.request), number }),
  ]);
  const html = list.opened && {
    story: renderRichText(list.opened.content.story),
    risks: renderRichText(list.opened.content.risks),
  };
  return { frame, ...list, html };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.recit_.versions');
  const submission = parseWithZod(await readForm(args.request), { schema: RestoreSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { number, version } = submission.value;
  const kept = (await versionOf(project.id, String(number))) ?? notFound();
  try {
    await saveStory(project.id, kept.content, version, { personId: person.id });
    return seeOther(`/porteur/projets/${project.id}/recit?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Versions() {
  const { frame, versions, opened, html, current, page, pages } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const here = `/porteur/projets/${frame.id}/recit/versions`;
  return (
    <EditorFrame
      frame={frame}
      current="recit"
      title={t('Versions du récit')}
      intro={t(
        'Chaque enregistrement est gardé. Reprendre une version en fait une nouvelle : rien n’est perdu.',
      )}
    >
      {opened && html && (
        <OpenedVersion
          opened={opened}
          html={html}
          current={current}
          result={result}
          locked={frame.locked !== null}
        />
      )}
      <VersionList versions={versions} here={here} />
      <Pager page={page} pages={pages} to={(n) => `${here}?page=${n}`} />
    </EditorFrame>
  );
}
