import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { hostNames, identityOf } from '#app/features/cooperations/identity.queries.server.ts';
import { IdentitySchema } from '#app/features/cooperations/cooperation.schema.ts';
import { updateIdentity } from '#app/features/cooperations/cooperation.server.ts';
import { IdentityFields, identityLabels } from '#app/features/cooperations/identity-fields.tsx';
import { legalForms } from '#app/features/cooperations/words.ts';
import { readIdentity } from '#app/features/cooperations/identity-form.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice, Drafted } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { Seen } from '#app/features/people/seen.tsx';
import { choicesIn, typedCommune } from '#app/features/territories/commune-choices.ts';
import { communeReply } from '#app/features/territories/commune-reply.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'autosave' };

export const meta = () => [{ title: t('Identité de la coopération – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.identite');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, identity, hosts] = await Promise.all([
    cooperationFrame(cooperation.id),
    identityOf(cooperation.id),
    hostNames(),
  ]);
  const draft = await draftFor(args, person.id, identity.values);
  return { frame, identity, hosts, saved, draft };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.identite');
  const submission = parseWithZod(await readForm(args.request), { schema: IdentitySchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { seen, ...typed } = submission.value;
    const read = await readIdentity(typed);
    if (!read.ok) return communeReply(submission, read);
    await updateIdentity(cooperation.id, read.identity, seen);
    await forgetDraft(person.id, args);
    return seeOther(`/porteur/${cooperation.slug}/identite?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Identity() {
  const { frame, identity, hosts, saved, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft.kept?.result;
  const { host, commune, values } = identity;
  return (
    <CooperationFrame frame={frame} current="identite" title={t('Identité')}>
      {saved && !result && <Notice tone="success" title={t('L’identité est enregistrée')} />}
      {host && !host.accepted && (
        <Notice title={t('{name} n’a pas encore répondu', { name: host.name })} still>
          {t(
            'Ses membres ont reçu votre demande. Les projets du collectif pourront être publiés quand l’un d’eux aura accepté.',
          )}
        </Notice>
      )}
      <DraftNotice draft={draft} answered={Boolean(answer)} />
      <Drafted draft={draft}>
        <Form
          readable
          result={result}
          values={{ ...values, commune: commune?.label }}
          labels={identityLabels}
        >
          <Seen
            value={draft.base}
            labels={identityLabels}
            said={{ legalForm: legalForms, commune: typedCommune }}
          />
          <IdentityFields commune={commune} choices={choicesIn(answer)} hosts={hosts} />
          <Button>{t('Enregistrer l’identité')}</Button>
        </Form>
      </Drafted>
    </CooperationFrame>
  );
}
