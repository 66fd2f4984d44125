import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Facts } from '#app/components/facts.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { DecisionSchema } from '#app/features/complaints/complaint.schema.ts';
import { complaintOf } from '#app/features/complaints/complaints.queries.server.ts';
import { decide } from '#app/features/complaints/complaints.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import { papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Réclamation – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reclamations.$complaint');
  const complaint = (await complaintOf(args.params['complaint'] ?? '', today())) ?? notFound();
  return { ...complaint, papers: await papersOf('complaint', [complaint.id]) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.reclamations.$complaint');
  const { id } = (await complaintOf(args.params['complaint'] ?? '', today())) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: DecisionSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await decide(id, submission.value, { personId: person.id, at: now() });
    return seeOther(`/operateur/reclamations/${id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Complaint() {
  const complaint = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { number, topic, stateText, late, age, receivedOn, dueOn, name, email, text, answer, state } =
    complaint;
  return (
    <OperatorFrame
      current="reclamations"
      title={rich('Réclamation {number}', { number: <span className="whitespace-nowrap">{number}</span> })}
      intro={late ? `${stateText} – ${late}` : stateText}
      crumbs={[{ label: t('Réclamations'), to: '/operateur/reclamations' }]}
    >
      <Facts
        facts={[
          { name: t('Objet'), value: topic },
          { name: t('De'), value: name, note: email },
          { name: t('Reçue le'), value: receivedOn, note: age },
          { name: t('Échéance'), value: dueOn },
        ]}
      />
      <Section title={t('Ce qui est écrit')}>
        <p className="max-w-[65ch] whitespace-pre-line">{text}</p>
        <PaperLinks papers={complaint.papers} />
      </Section>
      {state === 'to_acknowledge' && (
        <Section title={t('Est-elle recevable ?')}>
          <Form result={result}>
            <ButtonRow>
              <Button name="intent" value="admit">
                {t('Recevable : accuser réception')}
              </Button>
            </ButtonRow>
            <TextArea name="whyNot" label={t('Sinon, pourquoi')} rows={3} />
            <ButtonRow>
              <Button name="intent" value="reject" variant="danger">
                {t('Non recevable : le dire')}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {state === 'to_answer' && (
        <Section title={t('Répondre')}>
          <Form result={result}>
            <TextArea name="answer" label={t('Réponse, envoyée telle quelle')} rows={8} required />
            <TextArea name="measures" label={t('Ce qui a été fait (pour le registre)')} rows={3} />
            <ButtonRow>
              <Button name="intent" value="answer">
                {t('Envoyer la réponse')}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {state === 'closed' && result && (
        <>
          {/* A colleague was quicker: what was typed would be gone with its form. */}
          <ErrorSummary errors={result.error} />
          <Section title={t('Ce que vous aviez écrit')}>
            <p className="max-w-[65ch] whitespace-pre-line">
              {String(result.initialValue?.['answer'] ?? result.initialValue?.['whyNot'] ?? '—')}
            </p>
          </Section>
        </>
      )}
      {state === 'closed' && (
        <Section title={t('Réponse envoyée')}>
          <p className="max-w-[65ch] whitespace-pre-line">{answer}</p>
          {complaint.measures && <p>{complaint.measures}</p>}
        </Section>
      )}
    </OperatorFrame>
  );
}
