import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { endPermanent } from '#app/features/campaigns/end-permanent.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { CampaignForm, RemoveCampaign } from '#app/features/projects/campaign-form.tsx';
import {
  campaignForm,
  legalFormOf,
  noticesOn,
  simulationOf,
} from '#app/features/projects/campaign.queries.server.ts';
import { campaignSchema } from '#app/features/projects/campaign.schema.ts';
import { removeCampaign, setCampaign } from '#app/features/projects/campaign.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { PermanentParts } from '#app/features/projects/permanent-parts.tsx';
import { Simulation } from '#app/features/projects/simulation.tsx';
import { instrumentAt, instruments } from '#app/features/projects/words.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Collecte du projet – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.collecte.$instrument');
  const instrument = instrumentAt(args.params['instrument']) ?? notFound();
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, campaign] = await Promise.all([
    editorFrame(project.id),
    campaignForm(project.id, instrument, today()),
  ]);
  const draft = await draftFor(args, person.id, campaign.seen);
  return { frame, campaign, instrument, saved, draft };
}

export async function action(args: ActionFunctionArgs) {
  const { project, person } = await allow(args, 'routes/porteur.projets.$project.collecte.$instrument');
  const instrument = instrumentAt(args.params['instrument']) ?? notFound();
  const form = await readForm(args.request);
  const page = `/porteur/projets/${project.id}/collecte/${instruments[instrument].path}?enregistre`;
  const schema = campaignSchema(instrument, await legalFormOf(project.id), today());
  const submission = parseWithZod(form, { schema });
  try {
    if (form.get('intent') === 'end') {
      await endPermanent(project.id, { sure: form.get('sure') === 'on', today: today() });
      return seeOther(page);
    }
    if (form.get('intent') === 'remove') {
      await removeCampaign(project.id, instrument);
      return seeOther(page);
    }
    if (submission.status !== 'success') return invalidReply(submission);
    const { terms, seen, intent } = submission.value;
    if (intent === 'simulate' && terms.loan) {
      const simulation = simulationOf(terms.loan, terms.optimum, terms.closesOn!);
      const notices = await noticesOn(terms.loan, terms.optimum, today());
      return data({ ...submission.reply(), simulation, notices });
    }
    await setCampaign(project.id, terms, seen);
    await forgetDraft(person.id, args);
    return seeOther(page);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Campaign() {
  const { frame, campaign, instrument, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const simulated = answer && 'simulation' in answer ? answer : null;
  const simulation = simulated?.simulation ?? (result ? null : campaign.simulation);
  const notices: readonly string[] = simulated?.notices ?? campaign.notices;
  const { path, campaign: title } = instruments[instrument];
  return (
    <EditorFrame
      frame={frame}
      current={`collecte-${path}`}
      title={title}
      saved={saved && !result && t('C’est enregistré')}
    >
      {frame.locked &&
        (campaign.exists ? <Facts facts={campaign.facts} /> : <p>{t('Aucune collecte de ce genre.')}</p>)}
      {frame.locked && campaign.permanent && (
        <PermanentParts permanent={campaign.permanent} result={result} />
      )}
      {campaign.refused && <Notice tone="warning" title={campaign.refused} still />}
      {simulation && <Simulation simulation={simulation} saved={simulated === null} />}
      {notices.map((sentence) => (
        <Notice key={sentence} still>
          {sentence}
        </Notice>
      ))}
      {!frame.locked && !campaign.refused && (
        <>
          <DraftNotice draft={draft} answered={Boolean(answer)} />
          <Drafted draft={draft}>
            <CampaignForm instrument={instrument} campaign={campaign} result={result} />
          </Drafted>
        </>
      )}
      {!frame.locked && campaign.exists && <RemoveCampaign title={title} />}
    </EditorFrame>
  );
}
