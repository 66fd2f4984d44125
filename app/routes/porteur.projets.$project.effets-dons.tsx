import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { Example } from '#app/features/projects/example.tsx';
import { FormerEffects, GiftEffectsForm } from '#app/features/projects/gift-effects-form.tsx';
import { GiftEffectsSchema } from '#app/features/projects/gift-effects.schema.ts';
import { giftEffectsForm, saveGiftEffects } from '#app/features/projects/gift-effects.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Ce que permet un don – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.effets-dons');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, form] = await Promise.all([editorFrame(project.id), giftEffectsForm(project.id)]);
  return { frame, form, saved, draft: await draftFor(args, person.id, form?.seen ?? null) };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.effets-dons');
  const submission = parseWithZod(await readForm(args.request), { schema: GiftEffectsSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { effects, seen } = submission.value;
  try {
    await saveGiftEffects(project.id, effects, seen);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/effets-dons?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function GiftEffects() {
  const { frame, form, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const mayChange = !frame.locked || frame.status === 'published';
  return (
    <EditorFrame
      frame={frame}
      current="effets-dons"
      title={t('Ce que permet un don')}
      intro={t(
        'Facultatif : une ligne à côté de chaque montant proposé, vraie et tirée de votre budget. Elle peut changer une fois le projet publié ; ce qui était dit avant reste noté ici.',
      )}
      saved={saved && !answer && t('C’est enregistré')}
    >
      {form ? (
        <>
          {mayChange && (
            <>
              <Example kind={frame.example} of="gifts" />
              <DraftNotice draft={draft} answered={Boolean(answer)} />
              <GiftEffectsForm {...form} result={answer ?? draft.kept?.result} />
            </>
          )}
          <FormerEffects before={form.before} />
        </>
      ) : (
        <>
          <p>{t('Décrivez d’abord la collecte de dons.')}</p>
          <div>
            <LinkButton to={`/porteur/projets/${frame.id}/collecte/don`}>{t('Collecte de dons')}</LinkButton>
          </div>
        </>
      )}
    </EditorFrame>
  );
}
