import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { HandProof, ProofBadge } from '#app/features/residence/residence-parts.tsx';
import { residencePage } from '#app/features/residence/residence.queries.server.ts';
import { handedProof } from '#app/features/residence/residence.schema.ts';
import { handProof } from '#app/features/residence/residence.server.ts';
import { mostPages, onePaper } from '#app/features/uploads/one-paper.server.ts';
import { readUpload, refusedUpload } from '#app/features/uploads/read-upload.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'upload' };
export const meta = () => [
  { title: t('Justificatif de domicile – Terreau') },
  // As the page of the pledge: a guest's address is a secret.
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { pledge } = await allow(args, 'routes/engagements.$pledge_.domicile');
  const page = (await residencePage(pledge.id, today())) ?? notFound();
  return { page, handed: new URL(args.request.url).searchParams.has('remis') };
}

export async function action(args: ActionFunctionArgs) {
  const { pledge } = await allow(args, 'routes/engagements.$pledge_.domicile');
  const { form, files, refusal } = await readUpload(args.request, mostPages);
  if (refusal) return refusedUpload(refusal);
  const submission = parseWithZod(form, { schema: handedProof(files.length) });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const at = now();
    const paper = await onePaper(files, at);
    await handProof({ pledgeId: pledge.id, kind: submission.value.kind, paper, at });
    return seeOther(`/engagements/${pledge.id}/domicile?remis`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Residence() {
  const { page, handed } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[
          { label: page.project.title, lang: 'fr', to: page.project.path },
          { label: t('Votre engagement'), to: page.pledgePath },
        ]}
        title={t('Justificatif de domicile')}
        aside={<ProofBadge status={page.status} />}
        intro={t('« {title} » s’ouvre d’abord à ses habitants, et demande de le montrer.', {
          title: page.project.title,
        })}
      />
      {handed && !result && <Notice tone="success" title={t('Votre justificatif est remis')} />}
      <HandProof page={page} result={result} />
    </Page>
  );
}
