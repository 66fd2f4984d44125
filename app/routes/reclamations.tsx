import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { complaintSchema } from '#app/features/complaints/complaint.schema.ts';
import { OwnComplaints } from '#app/features/complaints/own-complaints.tsx';
import { complaintsOf } from '#app/features/complaints/complaints.queries.server.ts';
import { complain } from '#app/features/complaints/complaints.server.ts';
import { topicNames, topics } from '#app/features/complaints/words.ts';
import { mostPages } from '#app/features/uploads/one-paper.server.ts';
import { PaperFields, WhyWhoUntil, WithProgress } from '#app/features/uploads/paper-parts.tsx';
import { paperNotice } from '#app/features/uploads/papers.queries.server.ts';
import { readUpload, refusedUpload } from '#app/features/uploads/read-upload.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'upload' };
export const meta = () => [{ title: t('Faire une réclamation – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/reclamations');
  const kept = new URL(args.request.url).searchParams.get('recue') ?? '';
  const notice = await paperNotice('complaint', today());
  const own = person ? await complaintsOf(person.id, today()) : [];
  return { notice, own, guest: person === null, kept: /^R-\d{4}-\d{4,}$/.test(kept) ? kept : null };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/reclamations');
  const { form, files, refusal } = await readUpload(args.request, mostPages);
  if (refusal) return refusedUpload(refusal);
  const submission = parseWithZod(form, { schema: complaintSchema(!person) });
  if (submission.status !== 'success') return invalidReply(submission);
  const { topic, text, name, email } = submission.value;
  try {
    const who = person
      ? { personId: person.id, name: `${person.firstName} ${person.lastName}`, email: person.email }
      : { personId: null, name: name ?? '', email: email ?? '' };
    const { clientAddress } = args.context;
    const number = await complain({ ...who, topic, text, files, at: now(), clientAddress });
    return seeOther(`/reclamations?recue=${number}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Complaint() {
  const { notice, own, guest, kept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const labels = {
    topic: t('De quoi s’agit-il ?'),
    text: t('Ce qui s’est passé, et ce que vous demandez'),
    name: t('Votre nom'),
    email: t('Adresse e-mail'),
    file: t('Fichiers'),
  };
  return (
    <Page width="text">
      <PageTitle
        title={t('Faire une réclamation')}
        intro={t(
          'C’est gratuit. Sous dix jours ouvrés, nous disons si elle est recevable ; nous répondons dans les deux mois.',
        )}
      />
      {kept && (
        <Notice
          tone="success"
          title={t('Votre réclamation {kept} est arrivée', { kept })}
          action={<LinkButton to="/reclamations">{t('Écrire une autre réclamation')}</LinkButton>}
        >
          {t('Une lettre vous rappelle les deux dates. Gardez ce numéro.')}
        </Notice>
      )}
      {kept && !result ? null : (
        <WithProgress>
          <Form result={result} labels={labels} upload>
            <SelectField
              name="topic"
              label={labels.topic}
              options={topicNames.map((value) => ({ value, label: topics[value] }))}
              required
            />
            <TextArea name="text" label={labels.text} rows={8} required />
            {guest && (
              <>
                <TextField name="name" label={labels.name} autoComplete="name" required />
                <TextField name="email" type="email" label={labels.email} autoComplete="email" required />
              </>
            )}
            <h2 className="text-lg">{t('Une pièce, si vous voulez')}</h2>
            <WhyWhoUntil notice={notice} />
            <PaperFields required={false} />
            <ButtonRow>
              <Button>{t('Envoyer ma réclamation')}</Button>
            </ButtonRow>
          </Form>
        </WithProgress>
      )}
      <OwnComplaints complaints={own} />
      <p className="text-sm text-ink-soft">
        {rich('Vous pouvez aussi saisir le <a>médiateur</a>, gratuitement.', {
          a: (text) => (
            <a className="link" href={href('/mentions-legales#reclamations')}>
              {text}
            </a>
          ),
        })}
      </p>
    </Page>
  );
}
