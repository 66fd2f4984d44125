import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { HelpOffers, NeedsSheetForm } from '#app/features/diagnosis/needs-sheet.tsx';
import { ownNeedsSheet } from '#app/features/diagnosis/needs-sheet.queries.server.ts';
import { HelpAnswerSchema, NeedsSheetSchema } from '#app/features/diagnosis/needs-sheet.schema.ts';
import { answerHelp, saveNeedsSheet } from '#app/features/diagnosis/needs-sheet.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Fiche de besoins – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.besoins');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, sheet] = await Promise.all([cooperationFrame(cooperation.id), ownNeedsSheet(cooperation.id)]);
  const draft = await draftFor(args, person.id, sheet.values);
  return { frame, sheet, saved, draft };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.besoins');
  const form = await readForm(args.request);
  const done = `/porteur/${cooperation.slug}/besoins?enregistre`;
  if (form.has('id')) {
    const submission = parseWithZod(form, { schema: HelpAnswerSchema });
    if (submission.status !== 'success') return invalidReply(submission);
    const { id, intent, answer } = submission.value;
    try {
      await answerHelp({ id, organisationId: cooperation.id, today: today() }, intent === 'accept', answer);
      return seeOther(done);
    } catch (error) {
      return refusalReply(submission, error);
    }
  }
  const submission = parseWithZod(form, { schema: NeedsSheetSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, ...typed } = submission.value;
  try {
    await saveNeedsSheet(cooperation.id, typed, intent === 'publish' ? now() : null);
    await forgetDraft(person.id, args);
    return seeOther(done);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function NeedsOfCooperation() {
  const { frame, sheet, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const aboutOffer = result?.initialValue?.['id'] !== undefined;
  return (
    <CooperationFrame
      frame={frame}
      current="besoins"
      title={t('Fiche de besoins')}
      intro={t(
        'Dites de quoi vous avez besoin et recevez des propositions d’aide, même sans structure juridique. Aucun argent ne passe par cette fiche.',
      )}
    >
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      {sheet.submittedOn && (
        <Notice still title={t('En relecture depuis le {day}', { day: sheet.submittedOn })}>
          {sheet.published
            ? t('En attendant, le public lit la fiche telle qu’elle a été approuvée.')
            : t('L’équipe la lit avant qu’elle soit publique. Vous recevrez sa réponse par e-mail.')}
        </Notice>
      )}
      {sheet.asked && (
        <Notice tone="warning" still title={t('L’équipe demande des modifications')}>
          <p className="whitespace-pre-line">{sheet.asked}</p>
        </Notice>
      )}
      {sheet.published && (
        <LinkButton to={`/besoins/${frame.slug}`} variant="secondary" icon="eye">
          {t('Voir la fiche publique')}
        </LinkButton>
      )}
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      <Drafted draft={draft}>
        <NeedsSheetForm sheet={sheet} result={aboutOffer ? null : result} />
      </Drafted>
      <Section title={t('Propositions reçues')}>
        <HelpOffers offers={sheet.offers} result={aboutOffer ? result : null} />
      </Section>
    </CooperationFrame>
  );
}
