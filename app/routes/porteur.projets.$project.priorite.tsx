import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { answerDays } from '#app/features/local-priority/proofs.server.ts';
import { prioritiesShown } from '#app/features/local-priority/priority.queries.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { PriorityForms, PriorityRunning } from '#app/features/projects/priority-form.tsx';
import { PrioritySchema } from '#app/features/projects/priority.schema.ts';
import {
  priorityForm,
  removePriority,
  savePriority,
  shortenPriority,
} from '#app/features/projects/priority.server.ts';
import { instruments } from '#app/features/projects/words.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Habitants d’abord – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.priorite');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, { seen, campaigns }] = await Promise.all([editorFrame(project.id), priorityForm(project.id)]);
  const ids = campaigns.map(({ id }) => id);
  const shown = await prioritiesShown(ids, today());
  return {
    frame,
    seen,
    draft: await draftFor(args, person.id, seen),
    saved,
    on: today(),
    days: await answerDays(today()),
    campaigns: campaigns.map(({ id, ...campaign }) => ({ ...campaign, priority: shown.get(id) ?? null })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.priorite');
  const submission = parseWithZod(await readForm(args.request), { schema: PrioritySchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { value } = submission;
  try {
    if (value.intent === 'remove') await removePriority(project.id, value.instrument, value.seen);
    else if (value.intent !== 'save') {
      const until = value.intent === 'shorten' ? value.until : null;
      await shortenPriority(project.id, { instrument: value.instrument, until }, today());
    } else await savePriority(project.id, value, today());
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/projets/${project.id}/priorite?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Priority() {
  const { frame, saved, on, days, seen, draft, campaigns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  return (
    <EditorFrame
      frame={frame}
      current="priorite"
      title={t('Habitants d’abord')}
      intro={t(
        'Facultatif : une collecte peut s’ouvrir d’abord à celles et ceux qui habitent tout près. Vous dites ce qui le montre.',
      )}
      saved={saved && !answer && t('C’est enregistré')}
    >
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      {frame.locked ? (
        campaigns.map(({ instrument, priority }) =>
          priority ? (
            <PriorityRunning
              key={instrument}
              instrument={instrument}
              priority={priority}
              mayShorten={frame.status === 'published'}
              today={on}
              result={result}
            />
          ) : (
            <p key={instrument}>
              {t('{campaign} : ouverte à tout le monde.', { campaign: instruments[instrument].campaign })}
            </p>
          ),
        )
      ) : campaigns.length > 0 ? (
        <PriorityForms campaigns={campaigns} seen={seen} days={days} today={on} result={result} />
      ) : (
        <p>{t('Décrivez d’abord une collecte : vous direz ensuite à qui elle s’ouvre en premier.')}</p>
      )}
    </EditorFrame>
  );
}
