import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { publishNeedsSheet, returnNeedsSheet } from '#app/features/diagnosis/needs-review.server.ts';
import { needsReview } from '#app/features/diagnosis/needs-sheet.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Fiche de besoins à relire – Terreau') }];

const version = z.coerce.number().int();
const ReviewSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish'), version }),
  z.object({ intent: z.literal('changes'), version, note: z.string().max(2000).default('') }),
]);

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.besoins.$cooperation');
  return { sheet: (await needsReview(uuidOr404(args.params['cooperation']))) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.besoins.$cooperation');
  const organisationId = uuidOr404(args.params['cooperation']);
  const submission = parseWithZod(await readForm(args.request), { schema: ReviewSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  const review = { organisationId, version: asked.version, by: person.id, at: now() };
  try {
    if (asked.intent === 'publish') await publishNeedsSheet(review);
    else await returnNeedsSheet({ ...review, note: asked.note });
    return seeOther('/operateur/besoins');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

type Said = { summary: string; needs: readonly string[] };

function Sheet({ summary, needs }: Said) {
  return (
    <>
      <p className="whitespace-pre-line">{summary}</p>
      <ul className="list-disc pl-5">
        {needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </>
  );
}

export default function NeedsReview() {
  const { sheet } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const about = result?.initialValue?.['intent'];
  return (
    <OperatorFrame
      current="besoins"
      title={t('Fiche de besoins : {name}', { name: sheet.name })}
      crumbs={[{ label: t('Fiches de besoins'), to: '/operateur/besoins' }]}
    >
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={sheet.submittedOn ? t('Demandée le {day}', { day: sheet.submittedOn }) : t('Brouillon')}>
          <Sheet {...sheet} />
        </Card>
        {sheet.now && (
          <Card title={t('Publique aujourd’hui')} tone="sunk">
            <Sheet {...sheet.now} />
          </Card>
        )}
      </div>
      {sheet.submittedOn ? (
        <>
          <Form result={about === 'publish' ? result : null} className="grid gap-3">
            <input type="hidden" name="version" value={sheet.version} />
            <Button name="intent" value="publish">
              {t('Publier la fiche')}
            </Button>
          </Form>
          <Form result={about === 'changes' ? result : null} labels={{ note: t('Ce qui est à changer') }}>
            <input type="hidden" name="version" value={sheet.version} />
            <TextArea name="note" label={t('Ce qui est à changer')} rows={4} maxLength={2000} required />
            <Button name="intent" value="changes" variant="secondary">
              {t('Demander des modifications')}
            </Button>
          </Form>
        </>
      ) : (
        <Notice still title={t('Cette fiche n’attend pas de relecture.')}>
          {sheet.reviewNote && <p className="whitespace-pre-line">{sheet.reviewNote}</p>}
        </Notice>
      )}
    </OperatorFrame>
  );
}
